/* Comments of the partner's side. */

#include "web/comment.h"

#include <inttypes.h>

#include "page/comment.h"
#include "page/draft.h"
#include "page/review.h"
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

static const struct field edit_fields[] = {
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
	request->ways.roles = MAY_FILL;
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

/* A comment of the viewer's own, in a thread in which they may write. */
static enum outcome
open_own(struct request *request, struct store *store, struct claim *claim,
    struct comment *comment)
{
	bool microsoft = person_is_microsoft(&request->viewer);
	int64_t id;
	enum outcome out = microsoft ? web_draft_claim(request, store, claim)
				     : open_thread(request, store, claim);

	if (out != DONE)
		return out;
	if (!request_id(request, 1, &id))
		return ABSENT;
	out = store_comment_of(
	    store, claim->id, id, microsoft, request->arena, comment);
	if (out == DONE && comment->writer != request->viewer.person)
		return ABSENT;
	return out;
}

static const char *
page_of(const struct request *request, const struct claim *claim)
{
	return person_is_microsoft(&request->viewer)
		   ? page_review_href(request->arena, claim)
		   : page_draft_href(request->arena, claim);
}

static void
draw_edit(struct request *request, struct reply *reply,
    const struct claim *claim, const struct comment *comment,
    struct entries *entries)
{
	if (!comment_may_edit(comment, request->viewer.person, request->now))
		form_fault(entries, "comment",
		    comment->answered != 0
			? "The question is answered, so it stays as it is. Add "
			  "a new comment."
			: "15 minutes have passed since you wrote it, so it "
			  "stays as it is. Add a new comment.");
	page_comment_edit(&reply->body, request->arena, &request->viewer, claim,
	    comment, page_of(request, claim), entries);
}

enum outcome
web_comment_edit(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form;
	struct comment comment;
	struct entries entries;
	struct claim claim;
	enum outcome out = open_own(request, store, &claim, &comment);

	if (out != DONE)
		return out;
	form.comment = comment.body;
	form_fill(
	    request->arena, edit_fields, LENGTH(edit_fields), &form, &entries);
	draw_edit(request, reply, &claim, &comment, &entries);
	return DONE;
}

enum outcome
web_comment_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form = { .comment = "" };
	struct comment comment;
	struct entries entries;
	struct claim claim;
	enum outcome out = open_own(request, store, &claim, &comment);

	if (out != DONE)
		return out;
	out = form_read(
	    request, edit_fields, LENGTH(edit_fields), &form, &entries);
	if (out == DONE)
		out = store_comment_edit(
		    store, &request->viewer, &claim, &comment, form.comment);
	if (out == FORBIDDEN || out == INVALID) {
		draw_edit(request, reply, &claim, &comment, &entries);
		return INVALID;
	}
	if (out == DONE)
		reply_go(reply, "%s#comment-%" PRId64, page_of(request, &claim),
		    comment.id);
	return out;
}
