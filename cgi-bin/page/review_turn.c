/* Whose turn a claim on the desk is, and what the viewer can do about it. */

#include "page/review_turn.h"

#include "page/arbitration.h"
#include "page/claim.h"
#include "page/status.h"
#include "rules/desk.h"

static void
set_turn(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	const struct claim *claim = review->claim;
	struct tmpl *turn, *due;

	tmpl_maybe(body, REVIEW_SHOW_WAITED,
	    page_status_times(arena, viewer, review->waited));
	tmpl_show(body, REVIEW_SHOW_SETTLED, claim->turn == TURN_NOBODY);
	if (claim->turn == TURN_NOBODY)
		return;
	turn = tmpl_add(body, REVIEW_SHOW_WAITING);
	tmpl_set(turn, REVIEW_SHOW_PARTY, party_name(turn_party(claim->turn)));
	tmpl_maybe(turn, REVIEW_SHOW_PEOPLE,
	    page_claim_names(arena, review->people, review->person_count));
	tmpl_set(turn, REVIEW_SHOW_SINCE,
	    page_time(arena, viewer, claim->waits_since));
	tmpl_set(turn, REVIEW_SHOW_SINCE_STAMP,
	    page_stamp(arena, claim->waits_since));
	if (claim->due == 0)
		return;
	due = turn;
	tmpl_show(due, REVIEW_SHOW_DUE, true);
	tmpl_set(due, REVIEW_SHOW_DUE, page_time(arena, viewer, claim->due));
	tmpl_set(due, REVIEW_SHOW_DUE_STAMP, page_stamp(arena, claim->due));
	tmpl_set(due, REVIEW_SHOW_LEFT, review->left);
	tmpl_set(due, REVIEW_SHOW_LEFT_TONE,
	    page_status_left_tone(review->days_left));
	tmpl_set(due, REVIEW_SHOW_PROGRAM,
	    program_name(offer_of(claim->role)->program));
}

void
page_review_turn_form(struct tmpl *form, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim)
{
	tmpl_set(form, REVIEW_SHOW_HREF, page_review_href(arena, claim));
	tmpl_set(form, REVIEW_SHOW_TOKEN, viewer->token);
	page_mask(form, REVIEW_SHOW_VERSION, viewer, claim->version);
}

/* To decide, while a line waits for the reviewer; to ask the partner, and, once
 * at a time, to ask the customer. */
static void
set_acts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	const struct claim *claim = review->claim;
	struct tmpl *act = tmpl_add(body, REVIEW_SHOW_ACT);
	bool waits = false;

	page_review_turn_form(act, arena, viewer, claim);
	tmpl_maybe(act, REVIEW_SHOW_ASKED,
	    page_review_customer_asked(arena, viewer, claim));
	if (claim->turn == TURN_REVIEW)
		page_review_turn_form(
		    tmpl_add(act, REVIEW_SHOW_CUSTOMER_ASKABLE), arena, viewer,
		    claim);
	for (size_t i = 0; i < review->line_count; i++)
		waits |= review->lines[i].state == LINE_PENDING &&
			 page_review_part(review, i) == NULL;
	if (waits)
		tmpl_set(tmpl_add(act, REVIEW_SHOW_MAY_DECIDE),
		    REVIEW_SHOW_HREF, page_review_href(arena, claim));
}

/* The dispute, and who may answer it, said plainly (R5.25). */
static void
set_dispute(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	static const char *const bars[] = {
		[BAR_NONE] = "A lead reviewer who took no part in the decision "
			     "answers the dispute.",
		[BAR_TOOK_PART] = "You took part in the decision that is "
				  "disputed, so another lead reviewer answers "
				  "the dispute.",
		[BAR_BELONGS] = "You belong to a partner of the arbitration "
				"that is disputed, so another lead reviewer "
				"answers the dispute.",
		[BAR_CONFLICT] = "You declared that you work or worked for a "
				 "partner of the arbitration that is disputed, "
				 "so another lead reviewer answers the "
				 "dispute.",
		[BAR_UNDECLARED] = "",
	};
	const struct claim *claim = review->claim;

	page_dispute_record(
	    body, REVIEW_SHOW_DISPUTE, arena, viewer, &review->dispute);
	page_status_beside(body, REVIEW_SHOW_BESIDE, claim->status,
	    claim->dispute, claim->shared);
	if (claim->turn != TURN_DISPUTE)
		return;
	if (review->may_lead && review->bar == BAR_UNDECLARED)
		tmpl_set(tmpl_add(body, REVIEW_SHOW_DECLARE_FIRST),
		    REVIEW_SHOW_HREF,
		    page_arbitration_href(arena, review->declare));
	else if (review->may_lead && review->bar == BAR_NONE)
		tmpl_set(tmpl_add(body, REVIEW_SHOW_RULE), REVIEW_SHOW_HREF,
		    page_review_href(arena, claim));
	else
		tmpl_maybe(body, REVIEW_SHOW_MAY_NOT_RULE,
		    bars[review->may_lead ? review->bar : BAR_NONE]);
}

/* A decision that waits for a second look (R5.64). */
static void
set_look(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	const struct look *look = review->look;
	struct tmpl *part;

	if (look == NULL)
		return;
	part = tmpl_add(body, REVIEW_SHOW_LOOK);
	tmpl_set(part, REVIEW_SHOW_FIRST, look->first_name);
	tmpl_set(part, REVIEW_SHOW_WHEN, page_time(arena, viewer, look->drawn));
	tmpl_set(part, REVIEW_SHOW_STAMP, page_stamp(arena, look->drawn));
	tmpl_set(
	    part, REVIEW_SHOW_HREF, page_review_href(arena, review->claim));
	if (look->disagreed) {
		tmpl_maybe(part, REVIEW_SHOW_SECOND, look->second_name);
		tmpl_maybe(part, REVIEW_SHOW_SAID, look->words);
	}
	tmpl_show(part, REVIEW_SHOW_MAY_LOOK,
	    review->may_act && look_may_answer(look, viewer->person));
	tmpl_show(part, REVIEW_SHOW_OWN_LOOK,
	    !look->disagreed && viewer->person == look->first);
	tmpl_show(part, REVIEW_SHOW_MAY_SETTLE,
	    review->may_lead && look_may_settle(look, viewer->person));
	tmpl_show(part, REVIEW_SHOW_MAY_NOT_SETTLE,
	    look->disagreed &&
		(!review->may_lead || !look_may_settle(look, viewer->person)));
}

/* Who reviews it, and what the viewer can do about it. */
static void
set_actions(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	const struct claim *claim = review->claim;
	bool running = claim->status == CLAIM_UNDER_REVIEW ||
		       claim->status == CLAIM_ACTION_REQUIRED;

	if (claim->reviewer == 0)
		tmpl_maybe(
		    body, REVIEW_SHOW_REVIEWER, "Nobody reviews it yet.");
	else if (review->mine)
		tmpl_maybe(body, REVIEW_SHOW_REVIEWER, "You review it.");
	else
		tmpl_maybe(body, REVIEW_SHOW_REVIEWER,
		    arena_print(arena, "%s %s it.", claim->reviewer_name,
			running ? "reviews" : "reviewed"));
	tmpl_show(body, REVIEW_SHOW_BELONGS, review->belongs);
	tmpl_show(
	    body, REVIEW_SHOW_READ_ONLY, !review->may_act && !review->belongs);
	if (desk_may_share(claim) && review->may_lead)
		tmpl_set(tmpl_add(body, REVIEW_SHOW_ASSIGN), REVIEW_SHOW_HREF,
		    page_review_href(arena, claim));
	if (!review->may_act)
		return;
	if (review->may_lead &&
	    claim_may(claim->status, CLAIM_REVOKE, PARTY_LEAD))
		tmpl_set(tmpl_add(body, REVIEW_SHOW_REVOKE), REVIEW_SHOW_HREF,
		    page_review_href(arena, claim));
	if (review->look != NULL)
		return;
	if (review->mine && desk_may_share(claim))
		page_review_turn_form(
		    tmpl_add(body, REVIEW_SHOW_RELEASE), arena, viewer, claim);
	if (claim_may(claim->status, CLAIM_START_REVIEW, PARTY_REVIEWER))
		page_review_turn_form(
		    tmpl_add(body, REVIEW_SHOW_START), arena, viewer, claim);
	else if (running && !review->mine)
		page_review_turn_form(tmpl_add(body, REVIEW_SHOW_TAKE_OVER),
		    arena, viewer, claim);
	else if (claim_may(claim->status, CLAIM_DECIDE, PARTY_REVIEWER))
		set_acts(body, arena, viewer, review);
}

void
page_review_turn_set(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct review *review)
{
	set_turn(body, arena, viewer, review);
	set_actions(body, arena, viewer, review);
	set_dispute(body, arena, viewer, review);
	set_look(body, arena, viewer, review);
}
