/* The page of one claim, for its partner; Microsoft's readers see the same. */

#include "page/claim.h"

#include <string.h>

#include "base/id.h"
#include "base/secret.h"
#include "page/arbitration_answer.h"
#include "page/comment.h"
#include "page/draft.h"
#include "page/earning.h"
#include "page/leaf.h"
#include "page/outbox.h"
#include "page/proof.h"
#include "page/status.h"
#include "page/support.h"
#include "rules/calendar.h"
#include "rules/reason.h"

/* What the partner can expect, and do, in each status. */
static const char *const nexts[] = {
	[CLAIM_DRAFT] = "Fill in all parts of the draft, then submit it.",
	[CLAIM_SUBMITTED] =
	    "A Microsoft reviewer starts the review. You get a message when it "
	    "starts, and when there is a question or a decision.",
	[CLAIM_UNDER_REVIEW] =
	    "A Microsoft reviewer checks the proof of execution, then decides "
	    "each line or asks you for more. You get a message either way.",
	[CLAIM_ACTION_REQUIRED] =
	    "Change what the reviewer asked for, then send your answer. The "
	    "claim goes back to the same reviewer. If nobody answers in time, "
	    "it is rejected.",
	[CLAIM_APPROVED] =
	    "Your company is the partner of record for the approved lines. You "
	    "may add more recent proof of execution at any time.",
	[CLAIM_REJECTED] =
	    "No line was approved: each line below says why, and what to "
	    "do. You may copy the claim to a new draft.",
	[CLAIM_DISPUTE] =
	    "A lead reviewer who did not make the decision looks at it again.",
	[CLAIM_REJECTED_FINAL] =
	    "The decision stands. Each line below says why. You may make a new "
	    "claim when the reason no longer holds.",
	[CLAIM_ENDED] = "This claim has ended: each line below says why. You "
			"may make a new "
			"claim when that reason no longer holds.",
};
_Static_assert(
    LENGTH(nexts) == CLAIM_STATUS__COUNT, "every status has what comes next");

/* Words of "?done=…" and the banner that each becomes. */
static const struct {
	const char *word, *sentence;
} banners[] = {
	{ "submitted", "The claim is submitted." },
	{ "answered", "Your answer is sent: the claim is back with the "
		      "reviewer." },
	{ "saved", "Your changes are saved." },
	{ "proof", "The proof of execution is added." },
	{ "commented", "Your comment is added." },
	{ "arbitration", "Your answer is sent." },
	{ "withdrawn", "The claim is withdrawn." },
	{ "customer-mail", "The mail to the customer contact is written "
			   "again, with a new link." },
	{ "disputed",
	    "The dispute is sent. A lead reviewer who did not make the "
	    "decision answers it." },
	{ "disassociated", "The association of the lines you selected has "
			   "ended." },
};

static const char *
banner_of(const char *done)
{
	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].sentence;
	return page_follow_banner(done);
}

static void
set_when(struct tmpl *tmpl, struct arena *arena, const struct viewer *viewer,
    int64_t instant)
{
	tmpl_set(tmpl, CLAIM_SHOW_STAMP, page_stamp(arena, instant));
	tmpl_set(tmpl, CLAIM_SHOW_WHEN, page_time(arena, viewer, instant));
}

const char *
page_claim_names(struct arena *arena, const struct person *people, size_t count)
{
	const char *names = "";

	for (size_t i = 0; i < count; i++)
		names = arena_print(
		    arena, "%s%s%s", names, i > 0 ? ", " : "", people[i].name);
	return names;
}

/* Whether another side still has to answer is not told (R6.4). */
static const char *
next_of(const struct claim *claim)
{
	if (claim->dispute == DISPUTE_ASKS)
		return "Change what the lead reviewer asked for, then send "
		       "your answer. The claim goes back to the dispute. If "
		       "nobody answers in time, the decision stands.";
	switch (claim->turn) {
	case TURN_CUSTOMER:
		return "Microsoft asked the customer contact whether your "
		       "company did this work. The review goes on when they "
		       "have answered, or when the time is over.";
	case TURN_PROOF:
		return "Add your most recent proof of execution, then send "
		       "your answer. When all sides have answered, or the time "
		       "is over, a lead reviewer compares them and decides.";
	case TURN_OTHER_PROOF:
	case TURN_ARBITRATION:
		return "When all sides have answered, or the time is over, a "
		       "lead reviewer compares them, and decides or asks all "
		       "of them again. You get a message either way.";
	default:
		return nexts[claim->status];
	}
}

static void
show_state(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	const struct claim *claim = page->claim;
	struct tmpl *part;

	tmpl_set(body, CLAIM_SHOW_NEXT, next_of(claim));
	tmpl_maybe(body, CLAIM_SHOW_WAITED,
	    page_status_times(arena, viewer, page->waited));
	if (claim->turn != TURN_NOBODY) {
		part = tmpl_add(body, CLAIM_SHOW_TURN);
		tmpl_set(part, CLAIM_SHOW_WHOSE,
		    page_status_turn(viewer, true, turn_party(claim->turn)));
		tmpl_maybe(part, CLAIM_SHOW_WHO,
		    page_claim_names(arena, page->people, page->person_count));
		set_when(part, arena, viewer, claim->waits_since);
	}
	if (claim->due == 0)
		return;
	part = tmpl_add(body, CLAIM_SHOW_DUE);
	set_when(part, arena, viewer, claim->due);
	tmpl_set(
	    part, CLAIM_SHOW_LEFT, calendar_left_words(arena, page->days_left));
	tmpl_show(part, CLAIM_SHOW_OVERDUE, page->days_left < 0);
	tmpl_set(part, CLAIM_SHOW_RULE,
	    arena_print(arena,
		"%s is due %d business days after %s. Business days are Monday "
		"to Friday without the holidays of %s.",
		turn_owed(claim->turn), page->days, turn_from(claim->turn),
		program_name(offer_of(claim->role)->program)));
}

/* What is wrong and what would mend it, in the words of rules/reason. */
static void
set_reason(struct tmpl *tmpl, const struct reason *reason, const char *words)
{
	if (reason != NULL) {
		tmpl_maybe(tmpl, CLAIM_SHOW_WRONG, reason->to_partner);
		tmpl_maybe(tmpl, CLAIM_SHOW_MEND, reason->next_step);
	}
	tmpl_maybe(tmpl, CLAIM_SHOW_WORDS, words);
}

static void
add_asks(struct tmpl *panel, const struct claim_page *page)
{
	for (size_t i = 0; i < page->ask_count; i++) {
		const struct ask *ask = &page->asks[i];
		struct tmpl *one = tmpl_add(panel, CLAIM_SHOW_ASK);

		tmpl_set(one, CLAIM_SHOW_ABOUT,
		    ask->line == 0 ? "The whole claim" : ask->line_name);
		set_reason(one, reason_of(ask->reason, REASON_ASK), ask->words);
	}
}

static void
add_parts(struct tmpl *section, struct arena *arena, const struct claim *claim)
{
	for (int i = 0; i < CLAIM_PART__COUNT; i++) {
		enum claim_part part = (enum claim_part)i;
		struct tmpl *one;

		if (part == PART_CHECK ||
		    !(part == PART_PROOF ? claim_may_add_proof(claim->status)
					 : claim_may_edit(claim->status, part)))
			continue;
		one = tmpl_add(section, CLAIM_SHOW_PART);
		tmpl_set(one, CLAIM_SHOW_HREF,
		    page_draft_part_href(arena, claim, part));
		tmpl_set(one, CLAIM_SHOW_LABEL, claim_part_name(part));
	}
}

/* Partner action required: what to mend, where, and how to send it. */
static void
show_action(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	const struct claim *claim = page->claim;
	struct tmpl *panel, *part;

	if (!claim_asks_partner(claim))
		return;
	panel = tmpl_add(body, CLAIM_SHOW_ACTION);
	add_asks(panel, page);
	if (claim->due != 0) {
		part = tmpl_add(panel, CLAIM_SHOW_BY);
		set_when(part, arena, viewer, claim->due);
		tmpl_set(part, CLAIM_SHOW_LEFT,
		    calendar_left_words(arena, page->days_left));
	}
	if (page->may_submit) {
		part = tmpl_add(panel, CLAIM_SHOW_MAY_ANSWER);
		add_parts(part, arena, claim);
		tmpl_set(part, CLAIM_SHOW_HREF,
		    arena_print(
			arena, "%s/answer", page_draft_href(arena, claim)));
	} else if (!person_is_microsoft(viewer)) {
		tmpl_show(panel, CLAIM_SHOW_ASK_ADMIN, true);
	}
}

/* The way to its renewal, where it stands (R7.12). */
static void
add_renewal(struct tmpl *row, struct arena *arena,
    const struct claim_page *page, const struct line *line)
{
	struct tmpl *link;

	if (!page->may_fill)
		return;
	for (size_t i = 0; i < page->ways.renewable_count; i++) {
		if (page->ways.renewable[i] != line->id)
			continue;
		link = tmpl_add(row, CLAIM_SHOW_RENEW);
		tmpl_set(link, CLAIM_SHOW_HREF,
		    page_origin_href(arena, page->claim, ORIGIN_RENEWAL));
		tmpl_set(link, CLAIM_SHOW_ITEM, line->item.name);
	}
}

static void
add_lines(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];
		struct tmpl *one = tmpl_add(body, CLAIM_SHOW_LINE);

		tmpl_set(one, CLAIM_SHOW_ITEM, line->item.name);
		tmpl_maybe(one, CLAIM_SHOW_SUBSCRIPTION, line->subscription);
		tmpl_set(
		    one, CLAIM_SHOW_TONE, page_status_line_tone(line->state));
		tmpl_set(one, CLAIM_SHOW_STATE, line_state_name(line->state));
		if (line->decided != 0)
			set_when(tmpl_add(one, CLAIM_SHOW_DECIDED), arena,
			    viewer, line->decided);
		set_reason(one,
		    reason_of(line->reason, REASON_REFUSE | REASON_END),
		    line->reason_text);
		add_renewal(one, arena, page, line);
	}
}

/* A file is added to a claim that is over only to dispute that. */
static bool
may_add_proof(const struct claim_page *page)
{
	enum claim_status status = page->claim->status;

	if (!page->may_submit || !claim_takes_proof(page->claim))
		return false;
	return page->claim->invited || page->dispute_until != 0 ||
	       (status != CLAIM_REJECTED && status != CLAIM_ENDED);
}

static void
add_proofs(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	struct tmpl *list, *one;

	tmpl_show(body, CLAIM_SHOW_NO_PROOF, page->proof_count == 0);
	if (may_add_proof(page))
		tmpl_set(tmpl_add(body, CLAIM_SHOW_MAY_ADD_PROOF),
		    CLAIM_SHOW_HREF,
		    page_draft_part_href(arena, page->claim, PART_PROOF));
	if (page->proof_count == 0)
		return;
	list = tmpl_add(body, CLAIM_SHOW_PROOFS);
	for (size_t i = 0; i < page->proof_count; i++) {
		const struct proof *proof = &page->proofs[i];
		char *letters = arena_get(arena, ID_SIZE);
		char *hex = arena_get(arena, SECRET_HEX_SIZE);

		one = tmpl_add(list, CLAIM_SHOW_PROOF);
		id_write(proof->id, letters);
		secret_hex(proof->sha256, hex);
		tmpl_set(one, CLAIM_SHOW_ID, letters);
		tmpl_maybe(one, CLAIM_SHOW_VIEW,
		    page_leaf_href(arena, proof->id, page->claim->id, 0));
		tmpl_set(one, CLAIM_SHOW_FILE, proof->name);
		tmpl_set(one, CLAIM_SHOW_TYPE, proof_type_words(arena, proof));
		tmpl_set(one, CLAIM_SHOW_SIZE, page_size(arena, proof->size));
		tmpl_set(one, CLAIM_SHOW_SENDER, proof->person_name);
		tmpl_set(one, CLAIM_SHOW_SHA256, hex);
		set_when(one, arena, viewer, proof->added);
	}
}

static void
show_comments(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct claim_page *page)
{
	bool open = false;
	struct tmpl *form;

	page_comment_list(body, CLAIM_SHOW_COMMENTS, arena, viewer,
	    &page->thread, page_draft_href(arena, page->claim));
	if (!page->may_fill)
		return;
	for (size_t i = 0; i < page->thread.count; i++)
		open |= page->thread.comments[i].kind == COMMENT_QUESTION &&
			page->thread.comments[i].answered == 0;
	form = tmpl_add(body, CLAIM_SHOW_MAY_COMMENT);
	tmpl_show(form, CLAIM_SHOW_QUESTION, open);
	tmpl_set(form, CLAIM_SHOW_TOKEN, viewer->token);
	tmpl_set(form, CLAIM_SHOW_HREF,
	    arena_print(
		arena, "%s/comments", page_draft_href(arena, page->claim)));
	page_form_area(form, CLAIM_SHOW_COMMENT_FIELD, page->entries,
	    &(struct control){ .name = "comment",
		.hint = "From 1 to 10,000 characters. Leave an empty line "
			"between paragraphs; begin lines with - for a list.",
		.maximum = COMMENT_MAX });
	if (page->may_attach ||
	    page_form_entry(page->entries, "file")->fault != NULL)
		page_form_file(form, CLAIM_SHOW_FILE_FIELD, page->entries,
		    &(struct control){ .name = "file",
			.hint = PAGE_PROOF_HINT
			" They are proof of execution of this claim.",
			.maximum = PROOF_FILES_MAX,
			.accept = proof_accept() });
}

static void
add_fact(struct tmpl *body, const char *name, const char *value, bool code)
{
	struct tmpl *fact;

	if (value == NULL || value[0] == '\0')
		return;
	fact = tmpl_add(body, CLAIM_SHOW_FACT);
	tmpl_set(fact, CLAIM_SHOW_LABEL, name);
	tmpl_set(fact, CLAIM_SHOW_VALUE, value);
	tmpl_show(fact, CLAIM_SHOW_CODE, code);
}

static void
add_facts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim)
{
	const struct offer *offer = offer_of(claim->role);

	add_fact(body, "Customer", claim->customer, false);
	add_fact(body, "Domain", claim->domain, false);
	add_fact(body, "Tenant ID", claim->tenant, true);
	add_fact(body, "Solution area", area_name(claim->area), false);
	add_fact(body, "Partner role", offer->name, false);
	add_fact(body, "Engagement", offer->engagement, false);
	add_fact(body, "Program", program_name(offer->program), false);
	if (person_is_microsoft(viewer))
		add_fact(body, "Partner", claim->partner_name, false);
	add_fact(body, "Location", claim->location_name, false);
	add_fact(body, "PartnerID", claim->partner_id, true);
	if (person_is_microsoft(viewer))
		add_fact(body, "Owner", claim->owner_name, false);
	if (claim->role == PARTNER_USE_OR_CONSUME)
		add_fact(body, "Incentive payments",
		    claim->opted_out ? "Opted out" : "Wanted", false);
	add_fact(
	    body, "Dynamics solution seller", claim->solution_seller, false);
	add_fact(
	    body, "Customer name for revenue", claim->revenue_customer, false);
	add_fact(body, "ISV product or solution", claim->isv_solution, false);
	add_fact(body, "Submitted (priority date)",
	    claim->submitted == 0 ? ""
				  : page_time(arena, viewer, claim->submitted),
	    false);
	add_fact(body, "Last changed", page_time(arena, viewer, claim->changed),
	    false);
}

/* When the customer contact was written to, and the way to do it again. */
static void
add_notice(struct tmpl *one, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	struct tmpl *notice, *again;

	if (page->consent == NULL)
		return;
	notice = tmpl_add(one, CLAIM_SHOW_NOTICE);
	set_when(notice, arena, viewer, page->consent->made);
	if (!page->may_submit || !consent_may_send(page->claim->status))
		return;
	again = tmpl_add(notice, CLAIM_SHOW_AGAIN);
	tmpl_set(again, CLAIM_SHOW_TOKEN, viewer->token);
	tmpl_set(again, CLAIM_SHOW_HREF,
	    arena_print(arena, "%s/customer-mail",
		page_draft_href(arena, page->claim)));
}

static void
add_contacts(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct claim_page *page)
{
	for (size_t i = 0; i < page->contact_count; i++) {
		const struct contact *contact = &page->contacts[i];
		struct tmpl *one = tmpl_add(body, CLAIM_SHOW_CONTACT);

		tmpl_set(
		    one, CLAIM_SHOW_KIND, contact_kind_name(contact->kind));
		tmpl_set(one, CLAIM_SHOW_PERSON, contact->name);
		tmpl_maybe(one, CLAIM_SHOW_POSITION, contact->title);
		tmpl_set(one, CLAIM_SHOW_EMAIL, contact->email);
		if (contact->kind == CONTACT_CUSTOMER)
			add_notice(one, arena, viewer, page);
	}
}

/* What can be done with the claim besides what its status asks for: a draft
 * made from it, or an event with a page of its own. */
static const struct way {
	const char *hint;
	enum origin_kind kind; /* ORIGIN__COUNT: an event */
	enum claim_event event;
	const char *word, *label; /* of an event: in the address, on the page */
} claim_ways[] = {
	{ .kind = ORIGIN__COUNT,
	    .event = CLAIM_OPEN_DISPUTE,
	    .word = "dispute",
	    .label = "Dispute the decision",
	    .hint = "A lead reviewer who did not make it looks at it again. "
		    "Once per claim." },
	{ .kind = ORIGIN_RENEWAL,
	    .hint = "The subscription ends or has ended: claim the new one "
		    "with everything this claim says." },
	{ .kind = ORIGIN_CORRECTION,
	    .hint = "The partner role or the location is wrong: you keep the "
		    "association until the correction is approved." },
	{ .kind = ORIGIN_COPY,
	    .hint = "Claim again what was refused or has ended." },
	{ .kind = ORIGIN__COUNT,
	    .event = CLAIM_DISASSOCIATE,
	    .word = "disassociate",
	    .label = "Disassociate from the customer",
	    .hint = "End some of the approved lines, or all of them." },
	{ .kind = ORIGIN__COUNT,
	    .event = CLAIM_WITHDRAW,
	    .word = "withdraw",
	    .label = "Withdraw the claim",
	    .hint = "It ends with all its lines, and cannot be opened "
		    "again." },
};

static bool
is_open_way(const struct claim_page *page, const struct way *way)
{
	if (way->kind == ORIGIN__COUNT && way->event == CLAIM_OPEN_DISPUTE)
		return page->may_submit && page->dispute_until != 0;
	if (way->kind == ORIGIN__COUNT)
		return page->may_submit && claim_may(page->claim->status,
					       way->event, PARTY_PARTNER);
	return page->ways.may[way->kind] &&
	       (origin_roles(way->kind) == MAY_FILL ? page->may_fill
						    : page->may_submit);
}

static void
add_way(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page, const struct way *way)
{
	const struct claim *claim = page->claim;
	bool event = way->kind == ORIGIN__COUNT;
	struct tmpl *one = tmpl_add(list, CLAIM_SHOW_WAY);

	tmpl_set(one, CLAIM_SHOW_HREF,
	    event ? arena_print(arena, "%s/%s", page_draft_href(arena, claim),
			way->word)
		  : page_origin_href(arena, claim, way->kind));
	tmpl_set(
	    one, CLAIM_SHOW_LABEL, event ? way->label : origin_name(way->kind));
	tmpl_set(one, CLAIM_SHOW_HINT,
	    event && way->event == CLAIM_OPEN_DISPUTE
		? arena_print(arena, "%s Until %s.", way->hint,
		      page_time(arena, viewer, page->dispute_until))
		: way->hint);
}

static void
add_ways(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	struct tmpl *list = NULL;

	for (size_t i = 0; i < LENGTH(claim_ways); i++) {
		if (!is_open_way(page, &claim_ways[i]))
			continue;
		if (list == NULL)
			list = tmpl_add(body, CLAIM_SHOW_WAYS);
		add_way(list, arena, viewer, page, &claim_ways[i]);
	}
	page_origin_kin(
	    body, CLAIM_SHOW_KIN, arena, page->ways.kin, page->ways.kin_count);
}

static void
set_links(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim_page *page)
{
	const struct claim *claim = page->claim;
	const char *href = page_draft_href(arena, claim);
	char *letters = arena_get(arena, ID_SIZE);

	tmpl_set(
	    body, CLAIM_SHOW_HISTORY, arena_print(arena, "%s/history", href));
	id_write(claim->id, letters);
	if (person_may(viewer, MAY_ASK_HELP))
		tmpl_set(tmpl_add(body, CLAIM_SHOW_MAY_ASK), CLAIM_SHOW_HREF,
		    page_support_href(arena, claim, ""));
	if (person_may(viewer, MAY_REVIEW))
		tmpl_set(tmpl_add(body, CLAIM_SHOW_MAY_REVIEW), CLAIM_SHOW_ID,
		    letters);
}

void
page_claim_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim_page *page)
{
	const struct claim *claim = page->claim;
	const struct page about = { .title = arena_print(arena, "%s: %s",
					claim->number, claim->name),
		.place = PLACE_CLAIMS,
		.back = "/claims",
		.back_label = "Claims",
		.success = banner_of(page->done),
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &about, TEMPLATE_CLAIM_SHOW, page->entries);

	tmpl_set(body, CLAIM_SHOW_NUMBER, claim->number);
	tmpl_set(body, CLAIM_SHOW_NAME, claim->name);
	tmpl_set(body, CLAIM_SHOW_TONE, page_status_tone(claim->status));
	tmpl_set(body, CLAIM_SHOW_STATUS, claim_status_name(claim->status));
	tmpl_show(body, CLAIM_SHOW_IN_ARBITRATION,
	    page_arbitration_answer_asked(page->parts, page->part_count));
	/* What it answered is sealed from Microsoft for a while. */
	if (!person_is_microsoft(viewer))
		page_arbitration_answer_parts(body, CLAIM_SHOW_ARBITRATION,
		    arena, viewer, claim, page->parts, page->part_left,
		    page->part_count, page->may_submit);
	show_state(body, arena, viewer, page);
	show_action(body, arena, viewer, page);
	add_ways(body, arena, viewer, page);
	page_dispute_record(
	    body, CLAIM_SHOW_DISPUTE, arena, viewer, &page->dispute);
	/* An arbitration is told once its sides are asked. */
	page_status_beside(
	    body, CLAIM_SHOW_BESIDE, claim->status, claim->dispute, SHARED_NOT);
	add_lines(body, arena, viewer, page);
	page_earning_show(body, CLAIM_SHOW_EARNING, arena, viewer, page->lines,
	    page->line_count, page->earning);
	add_proofs(body, arena, viewer, page);
	show_comments(body, arena, viewer, page);
	add_facts(body, arena, viewer, claim);
	add_contacts(body, arena, viewer, page);
	page_outbox_failed(body, CLAIM_SHOW_MAILS, arena, viewer, claim,
	    page->mails, page->mail_count,
	    page->may_submit && consent_may_send(claim->status));
	page_follow_show(
	    body, CLAIM_SHOW_COLLEAGUES, arena, viewer, &page->follow);
	set_links(body, arena, viewer, page);
	page_write(&frame, out);
}
