/* Ending the association of approved lines. */

#include "web/disassociate.h"

#include <string.h>

#include "base/id.h"
#include "page/disassociate.h"
#include "page/draft.h"
#include "store/claim.h"
#include "store/ending.h"
#include "store/line.h"
#include "web/draft.h"
#include "web/form.h"

struct disassociate_form {
	struct many lines;
	const char *reason;
};

static const struct field fields[] = {
	FORM_OPTIONAL(
	    disassociate_form, lines, MANY, 0, CLAIM_LINES_MAX, "Lines to end"),
	FORM_FIELD(disassociate_form, reason, LONG, REASON_TEXT_MIN,
	    REASON_TEXT_MAX, "Why you end the association"),
};

/* The claim and its lines, if some can be ended and the viewer may. */
static enum outcome
open_claim(struct request *request, struct store *store, struct claim *claim,
    struct disassociate_page *page)
{
	struct line *lines;
	enum outcome out =
	    web_draft_claim_as(request, store, MAY_SUBMIT, claim);

	if (out != DONE)
		return out;
	page->claim = claim;
	out = store_line_list(
	    store, claim->id, request->arena, &lines, &page->line_count);
	page->lines = lines;
	return out;
}

static bool
may_end(const struct claim *claim)
{
	return claim_may(claim->status, CLAIM_DISASSOCIATE, PARTY_PARTNER);
}

static void
show(struct request *request, struct reply *reply,
    struct disassociate_page *page, const struct entries *entries)
{
	page->entries = entries;
	page_disassociate_show(
	    &reply->body, request->arena, &request->viewer, page);
}

enum outcome
web_disassociate_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct disassociate_page page = { .claim = NULL };
	struct entries entries;
	struct claim claim;
	enum outcome out = open_claim(request, store, &claim, &page);

	if (out != DONE)
		return out;
	if (!may_end(&claim))
		return CONFLICT;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	show(request, reply, &page, &entries);
	return DONE;
}

/* The ids of the lines that were ticked; false when some are none of the
 * claim's approved ones. */
static bool
read_lines(const struct disassociate_page *page, const struct many *many,
    int64_t ids[CLAIM_LINES_MAX], size_t *count)
{
	char letters[ID_SIZE];

	*count = 0;
	for (size_t i = 0; i < page->line_count; i++) {
		id_write(page->lines[i].id, letters);
		if (page->lines[i].state == LINE_APPROVED &&
		    form_holds(many, letters))
			ids[(*count)++] = page->lines[i].id;
	}
	return *count == many->count;
}

/* Too late, unless it was this very form, and its button pressed twice. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    struct disassociate_page *page, const struct entries *entries)
{
	const struct claim *claim = page->claim;
	bool sent;
	enum outcome out =
	    web_draft_was_sent(request, store, claim, EVENT_LINE_ENDED, &sent);

	if (out != DONE)
		return out;
	if (sent) {
		reply_go(reply, "%s?done=disassociated",
		    page_draft_href(request->arena, claim));
		return DONE;
	}
	if (!may_end(claim))
		return CONFLICT;
	page->changed = true;
	show(request, reply, page, entries);
	return CONFLICT;
}

enum outcome
web_disassociate_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct disassociate_form form = { .reason = "" };
	struct disassociate_page page = { .claim = NULL };
	int64_t ids[CLAIM_LINES_MAX], version;
	struct entries entries;
	struct claim claim;
	size_t count;
	enum outcome read, out = open_claim(request, store, &claim, &page);

	if (out != DONE)
		return out;
	read = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (version != claim.version || !may_end(&claim))
		return conflict(request, store, reply, &page, &entries);
	if (!read_lines(&page, &form.lines, ids, &count) || count == 0)
		form_fault(
		    &entries, "lines", "Select at least one line to end");
	if (read != DONE || page_form_faulty(&entries)) {
		show(request, reply, &page, &entries);
		return INVALID;
	}
	out = store_ending_disassociate(store, &request->viewer, request->arena,
	    &claim, ids, count, form.reason);
	if (out == DONE)
		reply_go(reply, "%s?done=disassociated",
		    page_draft_href(request->arena, &claim));
	return out;
}
