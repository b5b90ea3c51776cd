/* The password again before what matters most. */

#include "web/confirm.h"

#include <string.h>

#include "base/secret.h"
#include "page/confirm.h"
#include "rules/password.h"
#include "store/person.h"
#include "store/session.h"
#include "web/attempt.h"
#include "web/form.h"
#include "web/guard.h"

struct confirm_form {
	const char *password;
	const char *to;	  /* the page to lead on to */
	const char *path; /* or the form that was sent, its fields held */
};

static const struct field fields[] = {
	FORM_FIELD(confirm_form, password, RAW, 1, 1000, "Password"),
	FORM_OPTIONAL(confirm_form, to, RAW, 0, 1024, "Next page"),
	FORM_OPTIONAL(confirm_form, path, RAW, 0, 1024, "Form"),
};

static void
draw(struct request *request, struct reply *reply, const char *to,
    const char *path, const struct pairs *body, const struct entries *entries)
{
	struct confirm_page page = {
		.to = to, .path = path, .entries = entries
	};
	struct held_field *held =
	    arena_array(request->arena, struct held_field, body->count);

	for (size_t i = 0; i < body->count; i++)
		if (strcmp(body->list[i].name, "token") != 0)
			held[page.held_count++] = (struct held_field){
				.name = body->list[i].name,
				.value = body->list[i].value,
			};
	page.held = held;
	page_confirm_show(
	    &reply->body, request->arena, &request->viewer, &page);
}

void
web_confirm_ask(struct request *request, struct reply *reply)
{
	static const struct pairs none = { .count = 0 };
	const bool form = request->method == POST;
	struct entries entries;

	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	draw(request, reply, form ? "" : request->target,
	    form ? request->path : "", form ? &request->body : &none, &entries);
}

/* A right password is remembered, a wrong one counted. */
static enum outcome
record(struct request *request, struct store *store,
    const struct attempt *attempt, bool right)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = right ? attempt_proved(store, attempt, request->now)
		    : attempt_failed(store, attempt, request->now);
	if (out == DONE && right)
		out =
		    store_session_prove(store, request->session, request->now);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

enum outcome
web_confirm_password(struct request *request, struct store *store,
    const char *password, const char **fault)
{
	const char *lock = arena_print(
	    request->arena, "%s/password.lock", request->site->data);
	struct attempt attempt = attempt_of(request, request->viewer.email);
	struct person person;
	int64_t wait;
	bool right;
	enum outcome out = attempt_wait(store, &attempt, request->now, &wait);

	if (out == DONE && wait > 0) {
		*fault = attempt_words(request->arena, wait);
		return INVALID;
	}
	if (out == DONE)
		out = store_person_of(
		    store, request->viewer.person, request->arena, &person);
	if (out != DONE)
		return out;
	out = secret_password_check(
	    lock, password_of(request->arena, password), person.password);
	right = out == DONE;
	if (!right && out != FORBIDDEN)
		return out;
	if ((out = record(request, store, &attempt, right)) != DONE)
		return out;
	if (right)
		request->proved = request->now;
	else
		*fault = "Enter the password that you sign in with";
	return right ? DONE : INVALID;
}

/* Split what came into our own fields and those of the form that is held. */
static void
split(const struct request *request, struct pairs *ours, struct pairs *held)
{
	const size_t length = strlen(CONFIRM_HELD);

	ours->list =
	    arena_array(request->arena, struct pair, request->body.count);
	held->list =
	    arena_array(request->arena, struct pair, request->body.count);
	ours->count = held->count = 0;
	for (size_t i = 0; i < request->body.count; i++) {
		struct pair pair = request->body.list[i];

		if (strncmp(pair.name, CONFIRM_HELD, length) != 0) {
			ours->list[ours->count++] = pair;
			continue;
		}
		pair.name += length;
		held->list[held->count++] = pair;
	}
}

enum outcome
web_confirm_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct confirm_form form = { .to = "", .path = "" };
	struct entries entries;
	struct pairs ours, held;
	const char *fault = NULL;
	enum outcome out;

	split(request, &ours, &held);
	request->body = ours;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed)
		return INVALID;
	if (out == DONE)
		out =
		    web_confirm_password(request, store, form.password, &fault);
	if (fault != NULL)
		form_fault(&entries, "password", fault);
	if (out == INVALID)
		draw(request, reply, form.to, form.path, &held, &entries);
	if (out != DONE)
		return out;
	reply_go(reply, "%s", guard_is_local(form.to) ? form.to : "/");
	if (form.path[0] == '\0')
		return DONE;
	request->path = request->target = request->viewer.path = form.path;
	request->body = held;
	request->resumed = true;
	return DONE;
}
