/* Several claims at once. */

#include "web/several.h"

#include <string.h>

#include "base/id.h"
#include "page/several.h"
#include "store/claim.h"
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

/* What the list's row is on this page. Gone meanwhile: no row. */
static enum outcome
read_row(struct request *request, struct store *store, int64_t id,
    struct several_page *page)
{
	struct several_row *row = &page->rows[page->count];
	struct submit_look look = { .problems = 0 };
	enum outcome out = store_claim_of(
	    store, &request->viewer, id, request->arena, &row->claim);

	if (out == ABSENT)
		return DONE;
	if (out == DONE && row->claim.status == CLAIM_DRAFT)
		out = web_submit_look(request, store, &row->claim, &look);
	row->ready = look.may_submit && look.problems == 0 &&
		     row->claim.status == CLAIM_DRAFT;
	row->may_submit = look.may_submit;
	row->problems = look.problems;
	row->first = look.first;
	row->disclosure = look.disclosure;
	row->competing = look.competing;
	row->lines = look.lines;
	page->disclosure = page->disclosure || (row->ready && row->disclosure);
	page->count++;
	return out;
}

/* Drafts, the last changed first, a page at a time. */
static enum outcome
read_drafts(
    struct request *request, struct store *store, struct several_page *page)
{
	struct list list = web_list_asked(request);
	struct list_page found;
	enum outcome out;

	list.filter = filter_none();
	filter_set(&list.filter, FILTER_STATUS, request->arena,
	    claim_status_code(CLAIM_DRAFT));
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
	enum outcome out = read_drafts(request, store, &page);

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

/* Which claim a tick is of; false when it is none of ours. */
static bool
read_value(struct arena *arena, const char *value, int64_t *id)
{
	return id_read(arena_copy(arena, value, strcspn(value, ".")), id);
}

/* Submit one, inside its own transaction. Whatever stands against it, the
 * others go on. */
static enum outcome
submit_one(struct request *request, struct store *store, const char *value,
    bool disclosed)
{
	struct claim claim;
	int64_t id;
	enum outcome out;

	if (!read_value(request->arena, value, &id))
		return DONE;
	if ((out = store_begin(store)) != DONE)
		return out;
	out =
	    store_claim_of(store, &request->viewer, id, request->arena, &claim);
	if (out == DONE &&
	    strcmp(page_several_value(request->arena, &claim), value) != 0)
		out = CONFLICT;
	if (out == DONE)
		out = web_submit_one(request, store, &claim, disclosed);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out == BUSY || out == BROKEN ? out : DONE;
}

/* Go to what became of them. */
static void
go(struct request *request, struct reply *reply, const struct many *claims)
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
	reply_go(reply, "/claims/many/submitted?claims=%s", ids);
}

enum outcome
web_several_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct submit_form form = { .truth = false };
	struct entries entries;
	enum outcome out = form_read(
	    request, submit_fields, LENGTH(submit_fields), &form, &entries);

	if (entries.malformed)
		return INVALID;
	if (out == INVALID) {
		out = show(request, store, reply, &entries);
		return out == DONE ? INVALID : out;
	}
	for (size_t i = 0; out == DONE && i < form.claims.count; i++)
		out = submit_one(
		    request, store, form.claims.values[i], form.disclosed);
	if (out == DONE)
		go(request, reply, &form.claims);
	return out;
}

enum outcome
web_several_sent(
    struct request *request, struct store *store, struct reply *reply)
{
	const char *ids = request_query(request, "claims");
	struct several_page page = { .count = 0 };
	enum outcome out = DONE;
	int64_t id;

	page.rows = arena_array(request->arena, struct several_row, LIST_ROWS);
	while (ids != NULL && *ids != '\0' && page.count < LIST_ROWS &&
	       out == DONE) {
		size_t length = strcspn(ids, "-");

		if (id_read(arena_copy(request->arena, ids, length), &id))
			out = read_row(request, store, id, &page);
		ids += length + (ids[length] == '-');
	}
	if (out != DONE)
		return out;
	if (page.count == 0)
		return ABSENT;
	page_several_sent(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}
