/* To stop waiting for a subscription. */

#include "web/wait.h"

#include "page/draft.h"
#include "store/line.h"
#include "store/wait.h"
#include "web/draft.h"
#include "web/form.h"

struct wait_form {
	int64_t line; /* its position */
};

static const struct field fields[] = {
	FORM_FIELD(wait_form, line, NUMBER, 1, CLAIM_LINES_MAX, "Line"),
};

static enum outcome
stop(struct request *request, struct store *store, struct claim *claim,
    int64_t position)
{
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, request->arena, &lines, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (lines[i].position == position)
			out = store_wait_end(store, &request->viewer,
			    request->arena, claim, &lines[i]);
	return out;
}

enum outcome
web_wait_stop(struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct wait_form form;
	struct entries entries;
	enum outcome out = web_draft_post(request, store, PART_ITEMS, &claim);

	if (out == CONFLICT)
		return web_draft_conflict(
		    request, store, reply, &claim, PART_ITEMS, NULL);
	if (out != DONE)
		return out;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) !=
	    DONE) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if ((out = stop(request, store, &claim, form.line)) != DONE)
		return out;
	reply_go(reply, "%s?done=stopped",
	    page_draft_subscriptions_href(request->arena, &claim));
	return DONE;
}
