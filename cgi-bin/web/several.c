/* Several claims at once. */

#include "web/several.h"

#include <string.h>

#include "base/id.h"
#include "page/several.h"
#include "store/claim.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/list.h"
#include "web/form.h"
#include "web/list.h"
#include "web/submit.h"

struct submit_form {
	struct many claims; /* "id.version" */
	bool truth, agreed, disclosed;
};

static const struct field submit_fields[] = {
	FORM_FIELD(submit_form, claims, MANY, 1, LIST_ROWS, "Drafts to submit"),
	FORM_FIELD(submit_form, truth, TICK, 0, 0,
	    "The information in each of these claims is true"),
	FORM_FIELD(submit_form, agreed, TICK, 0, 0,
	    "Each customer agreed to be contacted about the claim"),
	FORM_OPTIONAL(submit_form, disclosed, TICK, 0, 0,
	    "The proof of execution includes the disclosure wherever the "
	    "customer is in the public sector"),
};

struct end_form {
	struct many claims;
	const char *reason;
};

static const struct field end_fields[] = {
	FORM_FIELD(end_form, claims, MANY, 1, LIST_ROWS, "Claims to end"),
	FORM_FIELD(end_form, reason, LONG, REASON_TEXT_MIN, REASON_TEXT_MAX,
	    "Why you end the associations"),
};

static enum outcome
read_draft(
    struct request *request, struct store *store, struct several_row *row)
{
	struct submit_look look = { .problems = 0 };
	enum outcome out = web_submit_look(request, store, &row->claim, &look);

	row->ready = look.may_submit && look.problems == 0 &&
		     row->claim.status == CLAIM_DRAFT;
	row->problems = look.problems;
	row->first = look.first;
	row->disclosure = look.disclosure;
	row->competing = look.competing;
	row->lines = look.lines;
	return out;
}

/* Its approved lines, which are what would end. */
static enum outcome
read_lines(struct request *request, struct store *store,
    const struct claim *claim, int64_t ids[CLAIM_LINES_MAX], size_t *count,
    const char **names)
{
	struct line *lines;
	size_t all;
	enum outcome out =
	    store_line_list(store, claim->id, request->arena, &lines, &all);

	*count = 0;
	*names = "";
	for (size_t i = 0; out == DONE && i < all; i++) {
		if (lines[i].state != LINE_APPROVED)
			continue;
		*names = arena_print(request->arena, "%s%s%s", *names,
		    *count == 0 ? "" : ", ", lines[i].item.name);
		ids[(*count)++] = lines[i].id;
	}
	return out;
}

static enum outcome
read_approved(
    struct request *request, struct store *store, struct several_row *row)
{
	int64_t ids[CLAIM_LINES_MAX];
	bool may;
	enum outcome out = store_claim_role(
	    store, &request->viewer, &row->claim, MAY_SUBMIT, &may);

	if (out == DONE)
		out = read_lines(
		    request, store, &row->claim, ids, &row->lines, &row->items);
	row->ready = out == DONE && may && row->lines > 0;
	return out;
}

/* What the list's row is on this page. Gone meanwhile: no row. */
static enum outcome
read_row(struct request *request, struct store *store, int64_t id,
    struct several_page *page)
{
	struct several_row *row = &page->rows[page->count];
	enum outcome out = store_claim_of(
	    store, &request->viewer, id, request->arena, &row->claim);

	if (out == ABSENT)
		return DONE;
	if (out == DONE && row->claim.status == CLAIM_DRAFT)
		out = read_draft(request, store, row);
	else if (out == DONE && row->claim.status == CLAIM_APPROVED)
		out = read_approved(request, store, row);
	page->disclosure = page->disclosure || (row->ready && row->disclosure);
	page->count++;
	return out;
}

/* Claims of a status, the last changed first, a page at a time. */
static enum outcome
read_claims(struct request *request, struct store *store,
    enum claim_status status, struct several_page *page)
{
	struct list list = web_list_asked(request);
	struct list_page found;
	enum outcome out;

	list.filter = filter_none();
	filter_set(&list.filter, FILTER_STATUS, request->arena,
	    claim_status_code(status));
	out = store_list_page(
	    store, &request->viewer, &list, request->arena, &found);
	if (out != DONE)
		return out;
	page->rows =
	    arena_array(request->arena, struct several_row, found.count);
	for (size_t i = 0; out == DONE && i < found.count; i++)
		out = read_row(request, store, found.rows[i].id, page);
	if (found.count == 0)
		return out;
	if (found.later)
		page->after =
		    list_place(request->arena, &found.rows[found.count - 1]);
	if (found.earlier)
		page->before = list_place(request->arena, &found.rows[0]);
	return out;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	struct several_page page = { .entries = entries };
	enum outcome out = read_claims(request, store, CLAIM_DRAFT, &page);

	if (out == DONE)
		page_several_submit(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

enum outcome
web_several_submit(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	form_fill(request->arena, submit_fields, LENGTH(submit_fields), NULL,
	    &entries);
	return show(request, store, reply, &entries);
}

/* Within a POST that opens its own transactions: all of one moment. */
static enum outcome
show_refused(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries,
    enum outcome (*draw)(struct request *, struct store *, struct reply *,
	const struct entries *))
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = draw(request, store, reply, entries);
	store_read_end(store);
	return out == DONE ? INVALID : out;
}

/* Which claim a tick is of; false when it is none of ours. */
static bool
read_value(struct arena *arena, const char *value, int64_t *id)
{
	return id_read(arena_copy(arena, value, strcspn(value, ".")), id);
}

/* Begin the transaction of one claim, as it was when it was chosen. */
static enum outcome
begin_one(struct request *request, struct store *store, const char *value,
    struct claim *claim)
{
	int64_t id;
	enum outcome out;

	if ((out = store_begin(store)) != DONE)
		return out;
	if (!read_value(request->arena, value, &id))
		return ABSENT;
	out =
	    store_claim_of(store, &request->viewer, id, request->arena, claim);
	if (out == DONE &&
	    strcmp(page_several_value(request->arena, &request->viewer, claim),
		value) != 0)
		return CONFLICT;
	return out;
}

/* End it. Whatever stood against it, the others go on. */
static enum outcome
finish_one(struct store *store, enum outcome out)
{
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out == BUSY || out == BROKEN ? out : DONE;
}

/* Go to what became of them. */
static void
go(struct request *request, struct reply *reply, const char *path,
    const struct many *claims)
{
	const char *ids = "";
	char letters[ID_SIZE];
	int64_t id;

	for (size_t i = 0; i < claims->count; i++) {
		if (!read_value(request->arena, claims->values[i], &id))
			continue;
		id_write(id, letters);
		ids = arena_print(request->arena, "%s%s%s", ids,
		    ids[0] == '\0' ? "" : "-", letters);
	}
	reply_go(reply, "/claims/many/%s?claims=%s", path, ids);
}

enum outcome
web_several_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct submit_form form = { .truth = false };
	struct entries entries;
	struct claim claim;
	enum outcome out = form_read(
	    request, submit_fields, LENGTH(submit_fields), &form, &entries);

	if (entries.malformed)
		return INVALID;
	if (out == INVALID)
		return show_refused(request, store, reply, &entries, show);
	for (size_t i = 0; out == DONE && i < form.claims.count; i++) {
		out = begin_one(request, store, form.claims.values[i], &claim);
		if (out == DONE)
			out = web_submit_one(
			    request, store, &claim, form.disclosed);
		out = finish_one(store, out);
	}
	if (out == DONE)
		go(request, reply, "submitted", &form.claims);
	return out;
}

/* The claims that the address names, as they are now. ABSENT: none. */
static enum outcome
read_named(
    struct request *request, struct store *store, struct several_page *page)
{
	const char *ids = request_query(request, "claims");
	enum outcome out = DONE;
	int64_t id;

	page->rows = arena_array(request->arena, struct several_row, LIST_ROWS);
	while (ids != NULL && *ids != '\0' && page->count < LIST_ROWS &&
	       out == DONE) {
		size_t length = strcspn(ids, "-");

		if (id_read(arena_copy(request->arena, ids, length), &id))
			out = read_row(request, store, id, page);
		ids += length + (ids[length] == '-');
	}
	return out == DONE && page->count == 0 ? ABSENT : out;
}

enum outcome
web_several_sent(
    struct request *request, struct store *store, struct reply *reply)
{
	struct several_page page = { .count = 0 };
	enum outcome out = read_named(request, store, &page);

	if (out == DONE)
		page_several_sent(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

static enum outcome
show_end(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	struct several_page page = { .entries = entries };
	enum outcome out = read_claims(request, store, CLAIM_APPROVED, &page);

	if (out == DONE)
		page_several_end(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

enum outcome
web_several_end(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	form_fill(
	    request->arena, end_fields, LENGTH(end_fields), NULL, &entries);
	return show_end(request, store, reply, &entries);
}

/* End all approved lines of one. */
static enum outcome
end_claim(struct request *request, struct store *store, struct claim *claim,
    const char *reason)
{
	int64_t ids[CLAIM_LINES_MAX];
	const char *names;
	size_t count;
	bool may;
	enum outcome out =
	    store_claim_role(store, &request->viewer, claim, MAY_SUBMIT, &may);

	if (out != DONE || !may)
		return out == DONE ? FORBIDDEN : out;
	out = read_lines(request, store, claim, ids, &count, &names);
	if (out == DONE)
		out = store_ending_disassociate(store, &request->viewer,
		    request->arena, claim, ids, count, reason);
	return out;
}

enum outcome
web_several_leave(
    struct request *request, struct store *store, struct reply *reply)
{
	struct end_form form = { .reason = "" };
	struct entries entries;
	struct claim claim;
	enum outcome out =
	    form_read(request, end_fields, LENGTH(end_fields), &form, &entries);

	if (entries.malformed)
		return INVALID;
	if (out == INVALID)
		return show_refused(request, store, reply, &entries, show_end);
	for (size_t i = 0; out == DONE && i < form.claims.count; i++) {
		out = begin_one(request, store, form.claims.values[i], &claim);
		if (out == DONE)
			out = end_claim(request, store, &claim, form.reason);
		out = finish_one(store, out);
	}
	if (out == DONE)
		go(request, reply, "disassociated", &form.claims);
	return out;
}

enum outcome
web_several_ended(
    struct request *request, struct store *store, struct reply *reply)
{
	struct several_page page = { .count = 0 };
	enum outcome out = read_named(request, store, &page);

	if (out == DONE)
		page_several_ended(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}
