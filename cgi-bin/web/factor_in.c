/* The second factor at sign-in. */

#include <string.h>

#include "page/factor.h"
#include "store/factor.h"
#include "store/person.h"
#include "web/attempt.h"
#include "web/factor.h"
#include "web/form.h"
#include "web/guard.h"
#include "web/session.h"

struct code_form {
	const char *code;
	const char *next; /* read by guard_next */
};

static const struct field fields[] = {
	FORM_FIELD(code_form, code, TEXT, 1, FACTOR_TYPED_MAX, "Code"),
	FORM_OPTIONAL(code_form, next, RAW, 0, 1024, "Next page"),
};

static void
draw(struct request *request, struct reply *reply,
    const struct entries *entries, bool gone)
{
	page_factor_ask(&reply->body, request->arena, &request->viewer, entries,
	    guard_next(request), gone);
}

/* Nobody's code is awaited: they are in, or have to begin again. */
static enum outcome
too_late(struct request *request, struct reply *reply)
{
	struct entries entries;

	if (request->viewer.person != 0) {
		reply_go(reply, "%s", guard_next(request));
		return DONE;
	}
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	draw(request, reply, &entries, true);
	return CONFLICT;
}

enum outcome
web_factor_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	int64_t person;
	enum outcome out = guard_half(request, store, &person);

	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	if (out == DONE)
		draw(request, reply, &entries, false);
	return out == ABSENT ? too_late(request, reply) : out;
}

/* The code is theirs: a session instead of the half of one, and the account
 * starts afresh. */
static enum outcome
let_in(struct request *request, struct store *store, struct reply *reply,
    const struct person *person)
{
	const struct attempt attempts[] = { attempt_of(request, person->email),
		attempt_of_code(request, person->email) };
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < LENGTH(attempts); i++)
		out = attempt_proved(store, &attempts[i], request->now);
	return out == DONE
		   ? web_session_enter(request, store, reply, person->id)
		   : out;
}

/* Right, and they are in; or wrong, which is counted. */
static enum outcome
take_code(struct request *request, struct store *store, struct reply *reply,
    const struct person *person, const char *code, bool *right)
{
	struct attempt attempt = attempt_of_code(request, person->email);
	struct viewer viewer = person_nobody(request->now);
	enum factor_kind kind;
	enum outcome out;

	viewer.person = person->id;
	out = store_factor_take(store, &viewer, request->arena, code, &kind);
	*right = out == DONE;
	if (out == DONE)
		out = let_in(request, store, reply, person);
	else if (out == INVALID)
		out = attempt_failed(store, &attempt, request->now);
	return out;
}

/* One transaction, in which the half session still stands and nobody has just
 * guessed too often. */
static enum outcome
try_code(struct request *request, struct store *store, struct reply *reply,
    const struct person *person, const char *code, bool *right, int64_t *wait)
{
	struct attempt attempt = attempt_of_code(request, person->email);
	int64_t half;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = guard_half(request, store, &half);
	if (out == DONE)
		out = attempt_wait(store, &attempt, request->now, wait);
	if (out == DONE && *wait == 0)
		out = take_code(request, store, reply, person, code, right);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

static enum outcome
refuse(struct request *request, struct reply *reply, struct entries *entries,
    const char *sentence)
{
	if (sentence != NULL)
		form_fault(entries, "code", sentence);
	draw(request, reply, entries, false);
	return INVALID;
}

enum outcome
web_factor_enter(
    struct request *request, struct store *store, struct reply *reply)
{
	struct code_form form = { .code = "" };
	struct person person = { .id = 0 };
	struct entries entries;
	int64_t wait = 0;
	bool right = false;
	enum outcome out = guard_half(request, store, &person.id);

	if (out == ABSENT)
		return too_late(request, reply);
	if (out == DONE)
		out =
		    store_person_of(store, person.id, request->arena, &person);
	if (out != DONE)
		return out;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
	    INVALID)
		return refuse(request, reply, &entries, NULL);
	out =
	    try_code(request, store, reply, &person, form.code, &right, &wait);
	if (out == ABSENT)
		return too_late(request, reply);
	if (out == DONE && wait > 0)
		return refuse(request, reply, &entries,
		    attempt_words(request->arena, wait));
	if (out == DONE && !right)
		return refuse(request, reply, &entries, FACTOR_WRONG);
	if (out == DONE)
		reply_go(reply, "%s", guard_next(request));
	return out;
}
