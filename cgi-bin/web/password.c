/* Passwords: forgotten, chosen by a link, changed. */

#include "web/password.h"

#include <string.h>

#include "page/password.h"
#include "rules/password.h"
#include "store/password.h"
#include "store/person.h"
#include "store/session.h"
#include "web/attempt.h"
#include "web/form.h"
#include "web/guard.h"

#define TYPED_MAX 1000 /* characters: more is not typed, nor pasted */

struct ask_form {
	const char *email;
};

static const struct field ask_fields[] = {
	FORM_FIELD(ask_form, email, EMAIL, 0, 254, "E-mail address"),
};

struct choose_form {
	const char *password;
};

static const struct field choose_fields[] = {
	FORM_FIELD(choose_form, password, RAW, 1, TYPED_MAX, "New password"),
};

struct change_form {
	const char *present;
	const char *password;
};

static const struct field change_fields[] = {
	FORM_FIELD(change_form, present, RAW, 1, TYPED_MAX, "Present password"),
	FORM_FIELD(change_form, password, RAW, 1, TYPED_MAX, "New password"),
};

static void
show_ask(struct request *request, struct reply *reply,
    const struct entries *entries, bool sent)
{
	const struct password_ask ask = { .sent = sent,
		.has_mail = request->site->mail != NULL,
		.mails = ATTEMPT_MAILS };

	page_password_ask(
	    &reply->body, request->arena, &request->viewer, entries, &ask);
}

enum outcome
web_password_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	(void)store;
	form_fill(
	    request->arena, ask_fields, LENGTH(ask_fields), NULL, &entries);
	show_ask(request, reply, &entries,
	    strcmp(request_asked(request, "done"), "sent") == 0);
	return DONE;
}

enum outcome
web_password_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct ask_form form = { 0 };
	struct entries entries;
	bool may;
	enum outcome out =
	    form_read(request, ask_fields, LENGTH(ask_fields), &form, &entries);

	if (out == INVALID)
		show_ask(request, reply, &entries, false);
	if (out != DONE)
		return out;
	out = attempt_ask(request, store, form.email, &may);
	if (out == DONE && may)
		out = store_password_ask(store, form.email, request->now);
	reply_go(reply, "/sign-in/forgot?done=sent");
	return out;
}

enum outcome
web_password_make(struct request *request, const char *typed, const char *email,
    const char *name, struct entries *entries, char stored[SECRET_STRING_SIZE])
{
	const char *lock = arena_print(
	    request->arena, "%s/password.lock", request->site->data);
	const char *password = password_of(request->arena, typed);
	enum password_fault fault = password_judge(password, email, name);

	if (fault == PASSWORD_FINE)
		return secret_password_make(lock, password, stored);
	form_fault(entries, "password", password_sentence(fault));
	return INVALID;
}

/* Whose link it is. ABSENT: the page says that it does not work. */
static enum outcome
find(struct request *request, struct store *store, struct reply *reply,
    struct person *person)
{
	enum outcome out = store_password_of(
	    store, request->argument[0], request->now, request->arena, person);

	if (out != ABSENT)
		return out;
	page_password_gone(&reply->body, request->arena, &request->viewer);
	reply->status = reply_status(ABSENT);
	return ABSENT;
}

static void
show_choose(struct request *request, struct reply *reply,
    const struct entries *entries, const struct person *person)
{
	page_password_choose(&reply->body, request->arena, &request->viewer,
	    entries,
	    arena_print(request->arena, "/password/%s", request->argument[0]),
	    person->email);
}

enum outcome
web_password_choose(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct person person;
	enum outcome out = find(request, store, reply, &person);

	/* The page that says why is the answer. */
	if (out == ABSENT)
		return DONE;
	if (out != DONE)
		return out;
	form_fill(request->arena, choose_fields, LENGTH(choose_fields), NULL,
	    &entries);
	show_choose(request, reply, &entries, &person);
	return DONE;
}

/* A new password as it is to be stored, and the one before it, when that had to
 * be typed. */
struct choice {
	char stored[SECRET_STRING_SIZE];
	const char *before;
};

/* Who chose it is signed out everywhere, and known where they are now. The link
 * is asked for again: it works once. */
static enum outcome
keep_chosen(struct request *request, struct store *store, struct reply *reply,
    const struct choice *choice)
{
	struct viewer viewer = person_nobody(request->now);
	struct attempt attempt;
	struct person person;
	enum outcome out = find(request, store, reply, &person);

	if (out != DONE)
		return out;
	viewer.person = person.id;
	attempt = attempt_of(request, person.email);
	out = store_password_set(store, &viewer, &person, choice->stored);
	if (out == DONE)
		out = store_session_end_all(store, person.id);
	return out == DONE ? attempt_proved(store, &attempt, request->now)
			   : out;
}

/* In a write transaction of its own: a password takes long to make. */
static enum outcome
commit(struct request *request, struct store *store, struct reply *reply,
    const struct choice *choice,
    enum outcome (*keep)(struct request *, struct store *, struct reply *,
	const struct choice *))
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	if ((out = keep(request, store, reply, choice)) == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

enum outcome
web_password_chosen(
    struct request *request, struct store *store, struct reply *reply)
{
	struct choose_form form = { 0 };
	struct choice choice = { .before = "" };
	struct entries entries;
	struct person person;
	enum outcome out = find(request, store, reply, &person);

	if (out == ABSENT)
		return DONE;
	if (out == DONE)
		out = form_read(request, choose_fields, LENGTH(choose_fields),
		    &form, &entries);
	if (out == DONE)
		out = web_password_make(request, form.password, person.email,
		    person.name, &entries, choice.stored);
	if (out == INVALID)
		show_choose(request, reply, &entries, &person);
	if (out == DONE)
		out = commit(request, store, reply, &choice, keep_chosen);
	if (out == ABSENT)
		return DONE;
	if (out == DONE)
		reply_go(reply, "/sign-in?done=password");
	return out;
}

enum outcome
web_password_change(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	(void)store;
	form_fill(request->arena, change_fields, LENGTH(change_fields), NULL,
	    &entries);
	page_password_change(
	    &reply->body, request->arena, &request->viewer, &entries);
	return DONE;
}

static enum outcome
count_failure(struct request *request, struct store *store, struct reply *reply,
    const struct choice *choice)
{
	const struct attempt attempt =
	    attempt_of(request, request->viewer.email);

	(void)reply;
	(void)choice;
	return attempt_failed(store, &attempt, request->now);
}

/* Is it their present one? It is guessed as slowly as at the sign-in. INVALID:
 * a sentence says why not. */
static enum outcome
prove(struct request *request, struct store *store, struct reply *reply,
    const char *typed, struct person *person, struct entries *entries)
{
	const struct attempt attempt =
	    attempt_of(request, request->viewer.email);
	const char *lock = arena_print(
	    request->arena, "%s/password.lock", request->site->data);
	int64_t wait = 0;
	enum outcome out = attempt_wait(store, &attempt, request->now, &wait);

	if (out == DONE)
		out = store_person_of(
		    store, request->viewer.person, request->arena, person);
	if (out != DONE)
		return out;
	if (wait > 0) {
		form_fault(
		    entries, "present", attempt_words(request->arena, wait));
		return INVALID;
	}
	out = secret_password_check(
	    lock, password_of(request->arena, typed), person->password);
	if (out != FORBIDDEN)
		return out;
	form_fault(entries, "present", "This is not your present password");
	out = commit(request, store, reply, NULL, count_failure);
	return out == DONE ? INVALID : out;
}

/* CONFLICT: it was changed elsewhere meanwhile. */
static enum outcome
keep_changed(struct request *request, struct store *store, struct reply *reply,
    const struct choice *choice)
{
	struct person person;
	enum outcome out = store_person_of(
	    store, request->viewer.person, request->arena, &person);

	if (out == DONE && strcmp(person.password, choice->before) != 0)
		out = CONFLICT;
	if (out == DONE)
		out = store_password_set(
		    store, &request->viewer, &person, choice->stored);
	return out == DONE ? guard_renew(request, store, reply) : out;
}

enum outcome
web_password_changed(
    struct request *request, struct store *store, struct reply *reply)
{
	struct change_form form = { 0 };
	struct choice choice = { .before = "" };
	struct entries entries;
	struct person person = { .password = "" };
	enum outcome out = form_read(
	    request, change_fields, LENGTH(change_fields), &form, &entries);

	if (out == DONE)
		out = prove(
		    request, store, reply, form.present, &person, &entries);
	if (out == DONE)
		out = web_password_make(request, form.password, person.email,
		    person.name, &entries, choice.stored);
	choice.before = person.password;
	if (out == INVALID)
		page_password_change(
		    &reply->body, request->arena, &request->viewer, &entries);
	if (out == DONE)
		out = commit(request, store, reply, &choice, keep_changed);
	if (out == DONE)
		reply_go(reply, "/profile?done=password");
	return out;
}
