/* The second look at a decision that has not gone out. */

#include "web/look.h"

#include <string.h>

#include "page/look.h"
#include "store/look.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/review.h"
#include "web/unsent.h"

static const char *const views[] = { "confirm", "disagree", NULL };
enum view { VIEW_CONFIRM, VIEW_DISAGREE };

struct look_form {
	int64_t view;
	const char *words;
};

static const struct field fields[] = {
	FORM_CHOICE(look_form, view, views, "Your view"),
	FORM_OPTIONAL(
	    look_form, words, LONG, 1, REASON_TEXT_MAX, "Why you disagree"),
};

/* CONFLICT: no decision waits. */
static enum outcome
read_page(struct request *request, struct store *store, struct claim *claim,
    struct review *review)
{
	enum outcome out = web_draft_claim(request, store, claim);

	if (out == DONE)
		out = web_review_read(request, store, claim, review);
	return out == DONE && review->look == NULL ? CONFLICT : out;
}

enum outcome
web_look_show(struct request *request, struct store *store, struct reply *reply)
{
	struct review review;
	struct entries entries;
	struct claim claim;
	enum outcome out = read_page(request, store, &claim, &review);

	if (out == CONFLICT)
		reply_go(reply, "%s", page_review_href(request->arena, &claim));
	if (out != DONE)
		return out == CONFLICT ? DONE : out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_LOOK, false, &entries);
	if (out != DONE)
		return out;
	page_look_show(
	    &reply->body, request->arena, &request->viewer, &review, &entries);
	return DONE;
}

static enum outcome
record(struct request *request, struct store *store, struct claim *claim,
    const struct look *look, const struct look_form *form)
{
	const struct viewer *viewer = &request->viewer;
	int64_t held;

	return form->view == VIEW_CONFIRM
		   ? store_look_confirm(
			 store, viewer, request->arena, claim, look, &held)
		   : store_look_disagree(store, viewer, request->arena, claim,
			 look, form->words);
}

enum outcome
web_look_answer(
    struct request *request, struct store *store, struct reply *reply)
{
	struct look_form form = { .words = "" };
	struct review review;
	struct entries entries;
	struct claim claim;
	int64_t version;
	enum outcome out = read_page(request, store, &claim, &review);
	enum outcome read;

	if (out != DONE && out != CONFLICT)
		return out;
	read = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (out == CONFLICT || version != claim.version || !review.may_act ||
	    !look_may_answer(review.look, request->viewer.person))
		return web_review_conflict(
		    request, store, reply, &claim, &entries);
	if (form.view == VIEW_DISAGREE && form.words[0] == '\0')
		form_fault(&entries, "words", "Enter why you disagree");
	if (read != DONE || page_form_faulty(&entries)) {
		page_look_show(&reply->body, request->arena, &request->viewer,
		    &review, &entries);
		return INVALID;
	}
	out = record(request, store, &claim, review.look, &form);
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_review_href(request->arena, &claim),
		    form.view == VIEW_CONFIRM ? "confirmed" : "disagreed");
	return out;
}
