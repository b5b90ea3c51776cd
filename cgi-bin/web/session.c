/* Signing in and out. */

#include "web/session.h"

#include <inttypes.h>
#include <string.h>

#include "base/secret.h"
#include "page/session.h"
#include "rules/password.h"
#include "store/directory.h"
#include "store/factor.h"
#include "store/history.h"
#include "store/person.h"
#include "web/attempt.h"
#include "web/form.h"
#include "web/guard.h"

struct sign_in_form {
	const char *email;
	const char *password;
	const char *next; /* read by guard_next */
};

static const struct field fields[] = {
	FORM_FIELD(sign_in_form, email, EMAIL, 0, 254, "E-mail address"),
	FORM_FIELD(sign_in_form, password, RAW, 1, 1000, "Password"),
	FORM_OPTIONAL(sign_in_form, next, RAW, 0, 1024, "Next page"),
};

/* The page, with the sign-ins of a demonstration. Reads in the snapshot or
 * transaction at hand. */
static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    struct session_new *page)
{
	enum outcome outcome = DONE;

	page->next = guard_next(request);
	if (request->site->demo)
		outcome = store_person_sign_ins(
		    store, request->arena, &page->demo, &page->demo_count);
	if (outcome == DONE)
		page_session_new(
		    &reply->body, request->arena, &request->viewer, page);
	return outcome;
}

enum outcome
web_session_new(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct session_new page = { .entries = &entries };
	enum outcome outcome;

	if (request->viewer.person != 0) {
		reply_go(reply, "%s", guard_next(request));
		return DONE;
	}
	page.left = strcmp(request_asked(request, "done"), "signed-out") == 0;
	page.kept = strcmp(request_asked(request, "done"), "kept") == 0;
	page.chosen = strcmp(request_asked(request, "done"), "password") == 0;
	outcome = guard_has_ended(request, store, &page.ended);
	page.ended = page.ended && !page.chosen;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return outcome == DONE ? show(request, store, reply, &page) : outcome;
}

enum outcome
web_session_enter(struct request *request, struct store *store,
    struct reply *reply, int64_t person)
{
	struct directory *directories;
	size_t count;
	struct event event = { .kind = EVENT_SIGNED_IN,
		.at = request->now,
		.person = person,
		.subject = person };
	int64_t entry;
	enum outcome outcome = store_directory_of_person(
	    store, person, request->arena, &directories, &count);

	if (outcome == DONE && count == 1)
		event.directory = directories[0].id;
	if (outcome == DONE)
		outcome = guard_sign_in(
		    request, store, reply, person, event.directory);
	if (outcome == DONE)
		outcome = store_history_add(store, &event, &entry);
	return outcome;
}

/* What is to be stored from now on: with other limits than those in use it is
 * made anew while the password is there (R2.35). */
static enum outcome
remake(struct request *request, const char *lock, const char *password,
    const char **stored)
{
	char made[SECRET_STRING_SIZE];
	enum outcome outcome;

	if (!secret_password_is_old(*stored))
		return DONE;
	outcome = secret_password_make(lock, password, made);
	if (outcome == DONE)
		*stored = arena_string(request->arena, made);
	return outcome;
}

/* Somebody has the right password: their session, or half of one when they have
 * a second factor, which then has to be asked for. */
static enum outcome
enter(struct request *request, struct store *store, struct reply *reply,
    const struct attempt *attempt, const struct person *who, const char *stored,
    bool *half)
{
	struct factor factor;
	enum outcome outcome = store_person_remake(store, who, stored);

	if (outcome == DONE)
		outcome = store_factor_of(store, who->id, &factor);
	*half = outcome == DONE && factor.confirmed != 0;
	if (*half)
		return guard_sign_in_half(request, store, reply, who->id);
	if (outcome == DONE)
		outcome = attempt_proved(store, attempt, request->now);
	return outcome == DONE
		   ? web_session_enter(request, store, reply, who->id)
		   : outcome;
}

/* Is it somebody who may sign in, with this password? FORBIDDEN: no. Every
 * "no" takes the same time. */
static enum outcome
prove(struct request *request, struct store *store,
    const struct sign_in_form *form, struct person *person, const char **stored)
{
	const char *lock = arena_print(
	    request->arena, "%s/password.lock", request->site->data);
	const char *password = password_of(request->arena, form->password);
	enum outcome outcome =
	    store_person_of_email(store, form->email, request->arena, person);
	bool known = outcome == DONE && person->disabled == 0;

	if (outcome != DONE && outcome != ABSENT)
		return outcome;
	outcome = secret_password_check(
	    lock, password, outcome == DONE ? person->password : "");
	if (outcome == DONE && !known)
		return FORBIDDEN;
	*stored = person->password;
	return outcome == DONE ? remake(request, lock, password, stored)
			       : outcome;
}

/* Keep what came of it: a failure, or a session. FORBIDDEN: it is not their
 * password any more. */
static enum outcome
record(struct request *request, struct store *store, struct reply *reply,
    const struct attempt *attempt, const struct person *person,
    const char *stored, bool *half)
{
	enum outcome outcome = store_begin(store);

	if (outcome != DONE)
		return outcome;
	outcome = person->id == 0 ? attempt_failed(store, attempt, request->now)
				  : enter(request, store, reply, attempt,
					person, stored, half);
	if (outcome == DONE)
		return store_commit(store);
	store_rollback(store);
	return outcome;
}

/* The page again, with a sentence at the e-mail address. */
static enum outcome
refuse(struct request *request, struct store *store, struct reply *reply,
    struct entries *entries, const char *sentence)
{
	struct session_new page = { .entries = entries };
	enum outcome outcome;

	if (sentence != NULL)
		form_fault(entries, "email", sentence);
	outcome = show(request, store, reply, &page);
	return outcome == DONE ? INVALID : outcome;
}

static enum outcome
slow_down(struct request *request, struct store *store, struct reply *reply,
    struct entries *entries, int64_t seconds)
{
	enum outcome outcome = refuse(request, store, reply, entries,
	    attempt_words(request->arena, seconds));

	if (outcome != INVALID)
		return outcome;
	reply->status = reply_fault_status(FAULT_TOO_MANY);
	reply_header(reply, "Retry-After",
	    arena_print(request->arena, "%" PRId64, seconds));
	return INVALID;
}

/* Not one transaction: the password takes a tenth of a second and 64 MiB, and
 * nobody should wait for that with the write lock. */
enum outcome
web_session_create(
    struct request *request, struct store *store, struct reply *reply)
{
	struct sign_in_form form = { 0 };
	struct person person = { 0 };
	struct entries entries;
	struct attempt attempt;
	const char *stored = "";
	bool half = false;
	int64_t wait;
	enum outcome outcome =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (outcome == INVALID)
		return refuse(request, store, reply, &entries, NULL);
	attempt = attempt_of(request, form.email);
	if ((outcome = attempt_wait(store, &attempt, request->now, &wait)) !=
	    DONE)
		return outcome;
	if (wait > 0)
		return slow_down(request, store, reply, &entries, wait);
	outcome = prove(request, store, &form, &person, &stored);
	if (outcome == FORBIDDEN)
		person.id = 0;
	else if (outcome != DONE)
		return outcome;
	outcome =
	    record(request, store, reply, &attempt, &person, stored, &half);
	if (outcome != DONE && outcome != FORBIDDEN)
		return outcome;
	if (outcome == FORBIDDEN || person.id == 0)
		return refuse(request, store, reply, &entries,
		    "Enter the e-mail address and password of an account "
		    "that may sign in");
	reply_go(reply, "%s",
	    half ? guard_go_on(request, "/sign-in/code") : guard_next(request));
	return DONE;
}

enum outcome
web_session_end(
    struct request *request, struct store *store, struct reply *reply)
{
	struct event event = event_by(&request->viewer, EVENT_SIGNED_OUT, 0);
	int64_t entry;
	enum outcome outcome = guard_sign_out(request, store, reply);

	event.subject = request->viewer.person;
	if (outcome == DONE)
		outcome = store_history_add(store, &event, &entry);
	reply_go(reply, "/sign-in?done=signed-out");
	return outcome;
}
