/* Answering what a reviewer asked for. */

#include "web/answer.h"

#include <string.h>

#include "page/answer.h"
#include "page/draft.h"
#include "store/comment.h"
#include "store/move.h"
#include "web/competing.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/place.h"
#include "web/unsent.h"

struct answer_form {
	const char *comment;
};

static const struct field fields[] = {
	FORM_FIELD(answer_form, comment, LONG, 1, COMMENT_MAX,
	    "Comment with your answer"),
};

/* In a dispute of a claim that is approved, proof is all that can be added. */
static enum claim_part
part_of(const struct claim *claim)
{
	return claim->status == CLAIM_APPROVED ? PART_PROOF : PART_CHECK;
}

/* In a dispute nothing is submitted anew: what would stand against that does
 * not stand against the answer. */
static void
add_problems(
    struct arena *arena, const struct draft *draft, struct entries *entries)
{
	if (!claim_dispute_is_open(draft->claim->dispute))
		web_draft_add_problems(arena, draft, entries);
}

/* The page, with all problems above it, as at submit (R4.24). */
static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	struct answer_page answer = { .claim = claim,
		.entries = entries,
		.saved = strcmp(request_asked(request, "done"), "saved") == 0 };
	struct ask *asks;
	enum outcome out = store_comment_asks(
	    store, claim->id, true, request->arena, &asks, &answer.ask_count);

	if (out == DONE)
		out = web_competing_read(
		    request, store, claim, &answer.competing);
	if (out == DONE)
		out = web_place_read(request, store, claim, &answer.places);
	if (out != DONE)
		return out;
	answer.asks = asks;
	page_answer_show(
	    &reply->body, request->arena, &request->viewer, &answer);
	return DONE;
}

enum outcome
web_answer_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct draft draft;
	struct entries entries;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (!claim_asks_partner(&claim)) {
		reply_go(reply, "%s", page_draft_href(request->arena, &claim));
		return DONE;
	}
	out = web_draft_open(request, store, part_of(&claim), &claim);
	if (out == DONE)
		out = web_draft_read(request, store, &claim, &draft);
	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_ANSWER, false, &entries);
	if (out != DONE)
		return out;
	add_problems(request->arena, &draft, &entries);
	return show(request, store, reply, &claim, &entries);
}

static enum outcome
answer(struct request *request, struct store *store, struct reply *reply,
    struct claim *claim, const struct answer_form *form)
{
	const struct viewer *viewer = &request->viewer;
	enum outcome out;

	out = store_comment_join(
	    store, viewer, claim, COMMENT_PLAIN, form->comment);
	if (out == DONE)
		out = store_comment_answer(store, viewer, claim);
	if (out == DONE)
		out = store_move(store, viewer, request->arena, claim,
		    &(struct move){
			.event = CLAIM_ANSWER, .party = PARTY_PARTNER });
	if (out == DONE)
		reply_go(reply, "%s?done=answered",
		    page_draft_href(request->arena, claim));
	return out;
}

/* Too late; unless it was this very form, and its button pressed twice. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	bool sent;
	enum outcome out = web_draft_was_sent(
	    request, store, claim, EVENT_CLAIM_ANSWERED, &sent);

	if (out != DONE)
		return out;
	if (!sent)
		return web_draft_conflict(
		    request, store, reply, claim, PART_CHECK, entries);
	reply_go(
	    reply, "%s?done=answered", page_draft_href(request->arena, claim));
	return DONE;
}

enum outcome
web_answer_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct draft draft;
	struct answer_form form = { .comment = "" };
	struct entries entries;
	enum outcome out, opened;

	if ((opened = web_draft_claim(request, store, &claim)) != DONE)
		return opened;
	opened = web_draft_post(request, store, part_of(&claim), &claim);
	if (opened == DONE && !claim_asks_partner(&claim))
		opened = CONFLICT;
	if (opened != DONE && opened != CONFLICT)
		return opened;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	if (opened == CONFLICT)
		return conflict(request, store, reply, &claim, &entries);
	if ((out = web_draft_read(request, store, &claim, &draft)) != DONE)
		return out;
	add_problems(request->arena, &draft, &entries);
	if (!page_form_faulty(&entries))
		return answer(request, store, reply, &claim, &form);
	out = show(request, store, reply, &claim, &entries);
	return out == DONE ? INVALID : out;
}
