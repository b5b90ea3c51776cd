/* One's second factor, on the profile. */

#include "web/factor.h"

#include <string.h>

#include "page/factor.h"
#include "store/factor.h"
#include "store/session.h"
#include "web/attempt.h"
#include "web/confirm.h"
#include "web/form.h"
#include "web/guard.h"

struct factor_form {
	const char *code;
	const char *next; /* read by guard_next */
};

static const struct field begin_fields[] = {
	FORM_OPTIONAL(factor_form, next, RAW, 0, 1024, "Next page"),
};

static const struct field fields[] = {
	FORM_FIELD(factor_form, code, TEXT, 1, FACTOR_TYPED_MAX, "Code"),
	FORM_OPTIONAL(factor_form, next, RAW, 0, 1024, "Next page"),
};

struct remove_form {
	const char *password;
	const char *code;
};

static const struct field remove_fields[] = {
	FORM_FIELD(remove_form, password, RAW, 1, 1000, "Password"),
	FORM_FIELD(remove_form, code, TEXT, 1, FACTOR_TYPED_MAX, "Code"),
};

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	const struct viewer *viewer = &request->viewer;
	unsigned char secret[TOTP_SECRET_SIZE];
	char key[TOTP_WORDS_SIZE];
	struct factor factor = { .made = 0 };
	struct factor_page page = { .factor = &factor,
		.needed = !viewer->factor && factor_is_needed(viewer),
		.next = guard_next(request),
		.removed =
		    strcmp(request_asked(request, "done"), "removed") == 0,
		.entries = entries };
	enum outcome out = store_factor_of(store, viewer->person, &factor);

	if (out == DONE && factor.made != 0 && factor.confirmed == 0) {
		out = store_factor_secret(
		    store, viewer->person, request->arena, secret);
		totp_words(secret, key);
		page.key = key;
	}
	if (out == DONE)
		page_factor_show(&reply->body, request->arena, viewer, &page);
	return out;
}

enum outcome
web_factor_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, &entries);
}

/* One that counts is not replaced: the page shows it. */
enum outcome
web_factor_begin(
    struct request *request, struct store *store, struct reply *reply)
{
	struct factor_form form = { .code = "" };
	struct entries entries;
	enum outcome out = form_read(
	    request, begin_fields, LENGTH(begin_fields), &form, &entries);

	if (out != DONE)
		return out;
	out = store_factor_begin(store, &request->viewer);
	reply_go(reply, "%s", guard_go_on(request, "/profile/factor"));
	return out == CONFLICT ? DONE : out;
}

enum outcome
web_factor_confirm(
    struct request *request, struct store *store, struct reply *reply)
{
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE];
	struct factor_form form = { .code = "" };
	struct entries entries;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == DONE) {
		out = store_factor_confirm(
		    store, &request->viewer, request->arena, form.code, codes);
		if (out == INVALID)
			form_fault(&entries, "code",
			    "Enter the six digits that your app shows for CPOR "
			    "now; if they are refused again, compare the time "
			    "of your phone");
	}
	if (out == CONFLICT) {
		reply_go(reply, "/profile/factor");
		return DONE;
	}
	if (out == DONE)
		page_factor_codes(&reply->body, request->arena,
		    &request->viewer, codes, guard_next(request));
	if (out != INVALID || entries.malformed)
		return out;
	out = show(request, store, reply, &entries);
	return out == DONE ? INVALID : out;
}

enum outcome
web_factor_codes(
    struct request *request, struct store *store, struct reply *reply)
{
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE];
	enum outcome out =
	    store_factor_codes(store, &request->viewer, request->arena, codes);

	if (out == ABSENT) {
		reply_go(reply, "/profile/factor");
		return DONE;
	}
	if (out == DONE)
		page_factor_codes(&reply->body, request->arena,
		    &request->viewer, codes, "/profile/factor");
	return out;
}

enum outcome
web_factor_ask_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	struct factor factor = { .confirmed = 0 };
	struct entries entries;
	enum outcome out =
	    store_factor_of(store, request->viewer.person, &factor);

	if (out == DONE && factor.confirmed == 0) {
		reply_go(reply, "/profile/factor");
		return DONE;
	}
	form_fill(request->arena, remove_fields, LENGTH(remove_fields), NULL,
	    &entries);
	if (out == DONE)
		page_factor_remove(
		    &reply->body, request->arena, &request->viewer, &entries);
	return out;
}

/* One transaction: the code counts as used when the factor is gone, a wrong one
 * is counted. */
static enum outcome
take_off(struct request *request, struct store *store,
    const struct attempt *attempt, const char *code, bool *right)
{
	enum factor_kind kind;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = store_factor_take(
	    store, &request->viewer, request->arena, code, &kind);
	*right = out == DONE;
	if (out == DONE)
		out = store_factor_remove(
		    store, &request->viewer, request->viewer.person);
	else if (out == INVALID)
		out = attempt_failed(store, attempt, request->now);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

/* With the right password; INVALID: the sentence stands at the code. */
static enum outcome
try_code(struct request *request, struct store *store, struct entries *entries,
    const char *code)
{
	struct attempt attempt =
	    attempt_of_code(request, request->viewer.email);
	int64_t wait;
	bool right;
	enum outcome out = attempt_wait(store, &attempt, request->now, &wait);

	if (out == DONE && wait > 0) {
		form_fault(
		    entries, "code", attempt_words(request->arena, wait));
		return INVALID;
	}
	if (out == DONE)
		out = take_off(request, store, &attempt, code, &right);
	if (out != DONE || right)
		return out;
	form_fault(entries, "code", FACTOR_WRONG);
	return INVALID;
}

enum outcome
web_factor_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	struct remove_form form = { .code = "" };
	struct entries entries;
	const char *fault = NULL;
	enum outcome out = form_read(
	    request, remove_fields, LENGTH(remove_fields), &form, &entries);

	if (out == DONE) {
		out =
		    web_confirm_password(request, store, form.password, &fault);
		if (fault != NULL)
			form_fault(&entries, "password", fault);
	}
	if (out == DONE)
		out = try_code(request, store, &entries, form.code);
	if (out == INVALID)
		page_factor_remove(
		    &reply->body, request->arena, &request->viewer, &entries);
	if (out == DONE)
		reply_go(reply, "/profile/factor?done=removed");
	return out;
}
