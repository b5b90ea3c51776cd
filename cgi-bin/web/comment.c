/* Comments of the partner's side. */

#include "web/comment.h"

#include "page/draft.h"
#include "store/claim.h"
#include "store/comment.h"
#include "web/claim_page.h"
#include "web/draft.h"
#include "web/form.h"

struct comment_form {
	const char *comment;
};

static const struct field fields[] = {
	FORM_FIELD(comment_form, comment, LONG, 1, COMMENT_MAX, "Your comment"),
};

void
web_comment_blank(struct request *request, struct entries *entries)
{
	form_fill(request->arena, fields, LENGTH(fields), NULL, entries);
}

/* The claim, if it has a thread and the viewer may write in it. */
static enum outcome
open_thread(struct request *request, struct store *store, struct claim *claim)
{
	enum outcome out = web_draft_claim(request, store, claim);
	bool holds;

	if (out != DONE)
		return out;
	if (claim->status == CLAIM_DRAFT)
		return CONFLICT;
	out =
	    store_claim_role(store, &request->viewer, claim, MAY_FILL, &holds);
	if (out != DONE || holds)
		return out;
	request->who = MAY_FILL;
	return FORBIDDEN;
}

enum outcome
web_comment_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form = { .comment = "" };
	struct entries entries;
	struct claim claim;
	enum outcome out = open_thread(request, store, &claim);

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == INVALID && !entries.malformed)
		out = web_claim_page_draw(
		    request, store, reply, &claim, &entries, "");
	if (page_form_faulty(&entries))
		return out == DONE ? INVALID : out;
	out = store_comment_add(
	    store, &request->viewer, &claim, COMMENT_PLAIN, form.comment);
	if (out == DONE)
		reply_go(reply, "%s?done=commented",
		    page_draft_href(request->arena, &claim));
	return out;
}
