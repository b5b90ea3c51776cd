/* Accepting an invitation. */

#include "web/invitation_accept.h"

#include "page/invitation.h"
#include "store/history.h"
#include "store/invitation.h"
#include "store/person.h"
#include "web/attempt.h"
#include "web/form.h"
#include "web/guard.h"
#include "web/password.h"
#include "web/profile.h"

struct accept_form {
	const char *name;
	const char *zone;
	const char *password;
};

static const struct field fields[] = {
	FORM_FIELD(accept_form, name, TEXT, 1, 120, "Your name"),
	FORM_FIELD(accept_form, zone, TEXT, 0, 64, "Time zone"),
	FORM_FIELD(accept_form, password, RAW, 1, 1000, "Password"),
};

/* What the link invites to, and whether somebody has the address. ABSENT: the
 * page says that it does not work. */
static enum outcome
find(struct request *request, struct store *store, struct reply *reply,
    struct invitation *invitation, bool *known)
{
	struct person person;
	enum outcome out = store_invitation_of_link(store, request->argument[0],
	    request->now, request->arena, invitation);

	if (out == ABSENT) {
		page_invitation_gone(
		    &reply->body, request->arena, &request->viewer);
		reply->status = reply_status(ABSENT);
	}
	if (out != DONE)
		return out;
	out = store_person_of_email(
	    store, invitation->email, request->arena, &person);
	*known = out == DONE;
	return out == ABSENT ? DONE : out;
}

static void
show(struct request *request, struct reply *reply,
    const struct invitation *invitation, const struct entries *entries,
    bool known)
{
	page_invitation_show(&reply->body, request->arena, &request->viewer,
	    invitation, entries,
	    arena_print(request->arena, "/invitation/%s", request->argument[0]),
	    known);
}

enum outcome
web_invitation_accept_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct invitation invitation;
	struct accept_form form;
	struct entries entries;
	bool known;
	enum outcome out = find(request, store, reply, &invitation, &known);

	/* The page that says why is the answer. */
	if (out != DONE)
		return out == ABSENT ? DONE : out;
	form = (struct accept_form){
		.name = invitation.name, .zone = invitation.zone, .password = ""
	};
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	show(request, reply, &invitation, &entries, known);
	return DONE;
}

/* They are a person, a member, and signed in there. */
static enum outcome
enter(struct request *request, struct store *store, struct reply *reply,
    const struct invitation *invitation, struct person *person)
{
	const struct viewer system = person_nobody(request->now);
	const struct attempt attempt = attempt_of(request, person->email);
	struct event event = { .kind = EVENT_SIGNED_IN,
		.at = request->now,
		.directory = invitation->directory.id };
	int64_t entry;
	enum outcome out = store_person_add(store, &system, person);

	if (out == DONE)
		out = store_invitation_accept(store, invitation, person->id,
		    request->now, request->arena);
	if (out == DONE)
		out = attempt_proved(store, &attempt, request->now);
	if (out == DONE)
		out = guard_sign_in(
		    request, store, reply, person->id, event.directory);
	event.person = event.subject = person->id;
	return out == DONE ? store_history_add(store, &event, &entry) : out;
}

/* In a transaction of its own: a password takes long to make. The link is asked
 * for again, since it works once. */
static enum outcome
keep(struct request *request, struct store *store, struct reply *reply,
    struct person *person)
{
	struct invitation invitation;
	bool known;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = find(request, store, reply, &invitation, &known);
	if (out == DONE && known)
		out = CONFLICT;
	if (out == DONE)
		out = enter(request, store, reply, &invitation, person);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

/* What was typed, checked, and its password as it is stored. INVALID: a
 * sentence stands beside what is wrong. */
static enum outcome
read_person(struct request *request, const struct invitation *invitation,
    struct entries *entries, struct person *person,
    char stored[SECRET_STRING_SIZE])
{
	struct accept_form form = { 0 };
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, entries);

	if (out == DONE && !web_profile_offers(form.zone, invitation->zone)) {
		form_fault(entries, "zone", "Select a time zone from the list");
		out = INVALID;
	}
	if (out == DONE)
		out = web_password_make(request, form.password,
		    invitation->email, form.name, entries, stored);
	*person = (struct person){ .email = invitation->email,
		.name = form.name,
		.password = stored,
		.zone = form.zone,
		.language = "en" };
	return out;
}

enum outcome
web_invitation_accept_new(
    struct request *request, struct store *store, struct reply *reply)
{
	char stored[SECRET_STRING_SIZE] = "";
	struct invitation invitation;
	struct entries entries;
	struct person person;
	bool known;
	enum outcome out = find(request, store, reply, &invitation, &known);

	if (out == ABSENT)
		return DONE;
	if (out == DONE && known)
		out = CONFLICT;
	if (out == DONE)
		out = read_person(
		    request, &invitation, &entries, &person, stored);
	if (out == INVALID)
		show(request, reply, &invitation, &entries, false);
	if (out == DONE)
		out = keep(request, store, reply, &person);
	if (out == ABSENT)
		return DONE;
	/* Somebody has got the address meanwhile: they sign in. */
	if (out == CONFLICT)
		reply_go(reply, "/invitation/%s", request->argument[0]);
	else if (out == DONE)
		reply_go(reply, "/");
	return out == CONFLICT ? DONE : out;
}

/* CONFLICT: it waits no more. */
static enum outcome
find_known(
    struct request *request, struct store *store, struct invitation *invitation)
{
	struct invitation *list;
	size_t count;
	int64_t id;
	enum outcome out;

	if (!request_id(request, 0, &id))
		return ABSENT;
	out = store_invitation_for(store, request->viewer.email, request->now,
	    request->arena, &list, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (list[i].id == id) {
			*invitation = list[i];
			return DONE;
		}
	return out == DONE ? ABSENT : out;
}

enum outcome
web_invitation_accept_known(
    struct request *request, struct store *store, struct reply *reply)
{
	struct invitation invitation;
	enum outcome out = find_known(request, store, &invitation);

	if (out == DONE)
		out = store_invitation_accept(store, &invitation,
		    request->viewer.person, request->now, request->arena);
	if (out == DONE)
		out = guard_choose(
		    request, store, reply, invitation.directory.id);
	if (out == DONE)
		reply_go(reply, "/");
	return out;
}
