/* Support requests. */

#include "web/support.h"

#include <string.h>

#include "base/id.h"
#include "page/support.h"
#include "store/claim.h"
#include "store/support.h"
#include "store/throttle.h"
#include "web/claim_page.h"
#include "web/form.h"

#define ROWS 25

struct new_form {
	int64_t claim;
	const char *code, *subject, *comment;
};

static const struct field new_fields[] = {
	FORM_OPTIONAL(new_form, claim, ID, 0, 0, "Claim"),
	FORM_OPTIONAL(new_form, code, TEXT, 0, SUPPORT_CODE_MAX, "Code"),
	FORM_FIELD(new_form, subject, TEXT, SUPPORT_SUBJECT_MIN,
	    SUPPORT_SUBJECT_MAX, "Subject"),
	FORM_FIELD(new_form, comment, LONG, 1, COMMENT_MAX, "Your question"),
};

struct write_form {
	const char *comment;
};

static const struct field write_fields[] = {
	FORM_FIELD(write_form, comment, LONG, 1, COMMENT_MAX, "Your message"),
};

/* The request whose id is in the query, of those that the viewer may see. */
static enum outcome
read_place(struct request *request, struct store *store, struct support *place,
    const struct support **after)
{
	const char *letters = request_asked(request, "after");
	int64_t id;

	*after = NULL;
	if (letters[0] == '\0')
		return DONE;
	if (!id_read(letters, &id))
		return ABSENT;
	*after = place;
	return store_support_of(
	    store, &request->viewer, id, request->arena, place);
}

enum outcome
web_support_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct support_list list = {
		.closed = strcmp(request_asked(request, "show"), "closed") == 0
	};
	struct support place, *requests;
	const struct support *after;
	enum outcome out = read_place(request, store, &place, &after);

	if (out == DONE)
		out = store_support_list(store, &request->viewer, list.closed,
		    after, ROWS + 1, request->arena, &requests, &list.count);
	if (out != DONE)
		return out;
	list.requests = requests;
	list.beginning = after == NULL;
	list.more = list.count > ROWS;
	if (list.more)
		list.count = ROWS;
	page_support_list(
	    &reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

/* The claim it is about, which the viewer must be allowed to see; 0: none. */
static enum outcome
read_claim(struct request *request, struct store *store, int64_t id,
    struct claim *claim, const struct claim **about)
{
	*about = NULL;
	if (id == 0)
		return DONE;
	*about = claim;
	return store_claim_of(
	    store, &request->viewer, id, request->arena, claim);
}

enum outcome
web_support_new(
    struct request *request, struct store *store, struct reply *reply)
{
	const char *letters = request_asked(request, "claim");
	struct new_form form = { .code = request_asked(request, "code") };
	struct entries entries;
	struct claim claim;
	const struct claim *about;
	enum outcome out;

	if (letters[0] != '\0' && !id_read(letters, &form.claim))
		return ABSENT;
	if (!support_is_code(form.code))
		form.code = "";
	out = read_claim(request, store, form.claim, &claim, &about);
	if (out != DONE)
		return out;
	form.subject = support_subject(request->arena, form.code);
	form.comment = support_body(request->arena, about, form.code);
	form_fill(
	    request->arena, new_fields, LENGTH(new_fields), &form, &entries);
	page_support_new(&reply->body, request->arena, &request->viewer, about,
	    form.code, &entries);
	return DONE;
}

/* Too many were opened: the sentence says when it may go on (R4.69). */
static void
fault_pace(struct request *request, struct entries *entries)
{
	int64_t next = store_throttle_next(request->now, SUPPORT_WINDOW);

	form_fault(entries, "subject",
	    arena_print(request->arena,
		"You or your company opened too many requests in one hour. "
		"Write in one of them, or send this after %s",
		page_time(request->arena, &request->viewer, next)));
}

static enum outcome
open_request(struct request *request, struct store *store, struct reply *reply,
    const struct new_form *form, struct entries *entries)
{
	struct support support = { .claim = form->claim,
		.code = form->code,
		.subject = form->subject };
	char letters[ID_SIZE];
	enum outcome out = store_support_open(
	    store, &request->viewer, request->arena, &support, form->comment);

	if (out == INVALID)
		fault_pace(request, entries);
	if (out != DONE)
		return out;
	id_write(support.id, letters);
	reply_go(reply, "/support/%s?done=opened", letters);
	return DONE;
}

enum outcome
web_support_open(
    struct request *request, struct store *store, struct reply *reply)
{
	struct new_form form = { .code = "" };
	struct entries entries;
	struct claim claim;
	const struct claim *about;
	enum outcome invalid =
	    form_read(request, new_fields, LENGTH(new_fields), &form, &entries);
	enum outcome out;

	if (invalid == INVALID && entries.malformed)
		return INVALID;
	out = read_claim(request, store, form.claim, &claim, &about);
	if (out != DONE)
		return out;
	if (form.code == NULL || !support_is_code(form.code))
		form.code = "";
	out = invalid == DONE
		  ? open_request(request, store, reply, &form, &entries)
		  : INVALID;
	if (out == INVALID)
		page_support_new(&reply->body, request->arena, &request->viewer,
		    about, form.code, &entries);
	return out;
}

/* The request of the address. */
static enum outcome
read_request(
    struct request *request, struct store *store, struct support *support)
{
	int64_t id;

	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_support_of(
	    store, &request->viewer, id, request->arena, support);
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct support *support, const struct entries *entries)
{
	struct support_page page = { .request = support,
		.entries = entries,
		.done = request_asked(request, "done") };
	enum outcome out = store_support_thread(store, support->id,
	    web_claim_page_before(request), request->arena, &page.thread);

	if (out == DONE)
		page_support_show(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

enum outcome
web_support_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct support support;
	struct entries entries;
	enum outcome out = read_request(request, store, &support);

	if (out != DONE)
		return out;
	form_fill(
	    request->arena, write_fields, LENGTH(write_fields), NULL, &entries);
	return show(request, store, reply, &support, &entries);
}

enum outcome
web_support_write(
    struct request *request, struct store *store, struct reply *reply)
{
	struct support support;
	struct write_form form = { .comment = "" };
	struct entries entries;
	enum outcome out = read_request(request, store, &support);

	if (out != DONE)
		return out;
	if (form_read(request, write_fields, LENGTH(write_fields), &form,
		&entries) == INVALID) {
		out = entries.malformed
			  ? INVALID
			  : show(request, store, reply, &support, &entries);
		return out == DONE ? INVALID : out;
	}
	out = store_support_write(
	    store, &request->viewer, &support, form.comment);
	if (out == DONE)
		reply_go(
		    reply, "/support/%s?done=written", request->argument[0]);
	return out;
}

/* Pressed twice, or by both sides at once: it is closed, which was wanted. */
enum outcome
web_support_close(
    struct request *request, struct store *store, struct reply *reply)
{
	struct support support;
	enum outcome out = read_request(request, store, &support);

	if (out == DONE && !support.closed)
		out = store_support_close(store, &request->viewer, &support);
	if (out == DONE)
		reply_go(
		    reply, "/support/%s?done=closed", request->argument[0]);
	return out;
}
