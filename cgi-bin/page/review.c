/* The review desk. */

#include "page/review.h"

#include "base/country.h"
#include "base/id.h"
#include "page/arbitration.h"
#include "page/canned.h"
#include "page/change.h"
#include "page/comment.h"
#include "page/leaf.h"
#include "page/origin.h"
#include "page/outbox.h"
#include "page/place.h"
#include "page/review_turn.h"
#include "page/status.h"
#include "rules/reason.h"

const char *
page_review_href(struct arena *arena, const struct claim *claim)
{
	char letters[ID_SIZE];

	id_write(claim->id, letters);
	return arena_print(arena, "/review/%s", letters);
}

const char *
page_review_href_of(
    struct arena *arena, const struct claim *claim, const char *page)
{
	return arena_print(
	    arena, "%s/%s", page_review_href(arena, claim), page);
}

const struct arbitration_part *
page_review_part(const struct review *review, size_t line)
{
	for (size_t i = 0; i < review->part_count; i++)
		if (review->parts[i].line == review->lines[line].id)
			return &review->parts[i];
	return NULL;
}

const char *
page_review_held(struct arena *arena, const struct review *review, size_t line)
{
	const char *name = review->lines[line].item.name;

	if (review->holders[line] == 0)
		return NULL;
	if (review->holders[line] == review->claim->partner)
		return arena_print(arena,
		    "Another claim of this partner already makes it the "
		    "partner of record for %s. This line cannot be approved: "
		    "refuse it.",
		    name);
	return arena_print(arena,
	    "Another partner already is the partner of record for %s. "
	    "It cannot be approved here: leave the claim undecided until "
	    "arbitration settles this, or refuse the line with that reason.",
	    name);
}

static void
add_file(struct tmpl *files, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim, const struct proof *proof)
{
	struct tmpl *one = tmpl_add(files, COMPONENT_REVIEW_FILE);
	const char *letters = id_letters(arena, proof->id);

	tmpl_set(one, COMPONENT_REVIEW_ID, letters);
	tmpl_set(one, COMPONENT_REVIEW_VIEW,
	    page_leaf_href(arena, proof->id, claim->id, 0));
	tmpl_set(one, COMPONENT_REVIEW_NAME, proof->name);
	tmpl_set(one, COMPONENT_REVIEW_TYPE, proof_type_words(arena, proof));
	tmpl_set(one, COMPONENT_REVIEW_SIZE, page_size(arena, proof->size));
	tmpl_set(one, COMPONENT_REVIEW_STAMP, page_stamp(arena, proof->added));
	tmpl_set(
	    one, COMPONENT_REVIEW_WHEN, page_date(arena, viewer, proof->added));
	tmpl_set(one, COMPONENT_REVIEW_PERSON, proof->person_name);
}

static void
add_side_fact(
    struct tmpl *side, const char *label, const char *value, bool code)
{
	struct tmpl *one;

	if (value[0] == '\0')
		return;
	one = tmpl_add(side, COMPONENT_REVIEW_FACT);
	tmpl_set(one, COMPONENT_REVIEW_LABEL, label);
	tmpl_set(one, COMPONENT_REVIEW_VALUE, value);
	tmpl_show(one, COMPONENT_REVIEW_CODE, code);
}

static void
add_side_facts(struct tmpl *side, struct arena *arena,
    const struct viewer *viewer, const struct review *review)
{
	const struct claim *claim = review->claim;

	add_side_fact(side, "Partner", claim->partner_name, false);
	add_side_fact(side, "Location (PartnerID)",
	    arena_print(
		arena, "%s (%s)", claim->location_name, claim->partner_id),
	    false);
	add_side_fact(side, "Customer", claim->customer, false);
	add_side_fact(side, "Domain", claim->domain, false);
	add_side_fact(side, "Tenant ID", claim->tenant, true);
	add_side_fact(side, "Signed within 12 months before",
	    page_date(arena, viewer, claim->submitted), false);
	for (size_t i = 0; i < review->line_count; i++)
		tmpl_set(tmpl_add(side, COMPONENT_REVIEW_ITEM),
		    COMPONENT_REVIEW_NAME, review->lines[i].item.name);
}

const char *
page_review_customer_asked(
    struct arena *arena, const struct viewer *viewer, const struct claim *claim)
{
	if (claim->turn != TURN_CUSTOMER)
		return "";
	return arena_print(arena,
	    "The customer was asked on %s and has until %s to answer. If you "
	    "decide or ask the partner before, their turn ends; what they say "
	    "later is kept.",
	    page_time(arena, viewer, claim->waits_since),
	    page_time(arena, viewer, claim->due));
}

void
page_review_others(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct review *review)
{
	struct tmpl *others, *one;

	if (review->other_count == 0)
		return;
	others = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_PRESENCE);
	for (size_t i = 0; i < review->other_count; i++) {
		one = tmpl_add(others, COMPONENT_PRESENCE_OTHER);
		tmpl_set(one, COMPONENT_PRESENCE_NAME, review->others[i].name);
		tmpl_set(one, COMPONENT_PRESENCE_STAMP,
		    page_stamp(arena, review->others[i].since));
		tmpl_set(one, COMPONENT_PRESENCE_SINCE,
		    page_clock(arena, viewer, review->others[i].since));
	}
}

void
page_review_side(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct review *review)
{
	struct tmpl *side =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_REVIEW);
	bool disclosure = proof_needs_disclosure(
	    review->tenant->country, review->tenant->public_sector);
	struct tmpl *files;

	tmpl_show(side, COMPONENT_REVIEW_NO_FILES,
	    review->proof_count + review->sealed_count == 0);
	tmpl_show(side, COMPONENT_REVIEW_SEALED, review->sealed_count > 0);
	if (review->proof_count > 0) {
		files = tmpl_add(side, COMPONENT_REVIEW_FILES);
		tmpl_set(files, COMPONENT_REVIEW_COMPARE,
		    page_review_href_of(arena, review->claim, "compare"));
		for (size_t i = 0; i < review->proof_count; i++)
			add_file(files, arena, viewer, review->claim,
			    &review->proofs[i]);
	}
	add_side_facts(side, arena, viewer, review);
	if (place_count(review->elements, review->element_count) > 0)
		page_place_list(tmpl_add(side, COMPONENT_REVIEW_PLACED),
		    COMPONENT_REVIEW_PLACES, arena, review->claim,
		    review->elements, review->element_count);
	else
		tmpl_show(side, COMPONENT_REVIEW_UNPLACED, true);
	for (size_t i = 0; i < proof_requirement_count; i++)
		if (!proof_requirements[i].public_only || disclosure)
			tmpl_set(tmpl_add(side, COMPONENT_REVIEW_REQUIREMENT),
			    COMPONENT_REVIEW_WORDS,
			    proof_requirements[i].words);
}

/* The ways to what waits for a lead's decision. */
static void
set_arbitrations(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct review *review)
{
	struct tmpl *way;

	if (!person_may(viewer, MAY_LEAD) || review->belongs)
		return;
	for (size_t i = 0; i < review->part_count; i++) {
		const struct arbitration_part *part = &review->parts[i];

		if (!part->asked || part->runs)
			continue;
		way = tmpl_add(body, REVIEW_SHOW_ARBITRATE);
		tmpl_set(way, REVIEW_SHOW_HREF,
		    page_arbitration_href(arena, part->arbitration));
		tmpl_set(way, REVIEW_SHOW_ITEM, part->item);
	}
}

/* Where it is decided; only leads can go there. */
static void
add_arbitration(struct tmpl *row, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_part *part,
    enum line_state state)
{
	struct tmpl *note = tmpl_add(row, REVIEW_SHOW_IN_ARBITRATION);

	tmpl_set(note, REVIEW_SHOW_ITEM, part->item);
	tmpl_set(note, REVIEW_SHOW_WHERE,
	    state == LINE_APPROVED ? "In arbitration: another partner claims it"
	    : part->asked
		? "In arbitration: decided there"
		: "In arbitration: decided there, when the review of the "
		  "newest claim has started");
	if (person_may(viewer, MAY_LEAD))
		tmpl_maybe(note, REVIEW_SHOW_ARBITRATION,
		    page_arbitration_href(arena, part->arbitration));
}

static void
add_line(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review, size_t index)
{
	const struct line *line = &review->lines[index];
	const struct reason *reason =
	    reason_of(line->reason, REASON_REFUSE | REASON_END);
	struct tmpl *row = tmpl_add(body, REVIEW_SHOW_LINE);

	tmpl_set(row, REVIEW_SHOW_NAME, line->item.name);
	tmpl_maybe(row, REVIEW_SHOW_SUBSCRIPTION, line->subscription);
	tmpl_set(row, REVIEW_SHOW_TONE, page_status_line_tone(line->state));
	tmpl_set(row, REVIEW_SHOW_STATE, line_state_name(line->state));
	tmpl_maybe(
	    row, REVIEW_SHOW_REASON, reason == NULL ? NULL : reason->name);
	tmpl_maybe(row, REVIEW_SHOW_WORDS, line->reason_text);
	if (page_review_part(review, index) != NULL)
		add_arbitration(row, arena, viewer,
		    page_review_part(review, index), line->state);
	else if (line->state == LINE_PENDING)
		tmpl_maybe(row, REVIEW_SHOW_HELD,
		    page_review_held(arena, review, index));
}

static void
add_ask(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct ask *ask)
{
	const struct reason *reason = reason_of(ask->reason, REASON_ASK);
	struct tmpl *row = tmpl_add(list, REVIEW_SHOW_ASK);

	tmpl_set(row, REVIEW_SHOW_NAME,
	    ask->line_name[0] == '\0' ? "The whole claim" : ask->line_name);
	tmpl_set(row, REVIEW_SHOW_REASON,
	    reason == NULL ? ask->reason : reason->name);
	tmpl_maybe(row, REVIEW_SHOW_WORDS, ask->words);
	tmpl_set(row, REVIEW_SHOW_STAMP, page_stamp(arena, ask->asked));
	tmpl_set(row, REVIEW_SHOW_WHEN, page_date(arena, viewer, ask->asked));
	tmpl_set(row, REVIEW_SHOW_PERSON, ask->asked_by);
	if (ask->answered != 0)
		tmpl_maybe(row, REVIEW_SHOW_ANSWERED,
		    page_date(arena, viewer, ask->answered));
	tmpl_show(row, REVIEW_SHOW_OPEN, ask->answered == 0);
}

static const char *
line_name(const struct review *review, int64_t id)
{
	for (size_t i = 0; i < review->line_count; i++)
		if (review->lines[i].id == id)
			return review->lines[i].item.name;
	return "";
}

/* What the customer said, beside their contact. */
static void
add_words(struct tmpl *row, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	struct tmpl *list, *one;

	tmpl_maybe(row, REVIEW_SHOW_LINK, review->link);
	tmpl_show(row, REVIEW_SHOW_SILENT, review->word_count == 0);
	if (review->word_count == 0)
		return;
	list = tmpl_add(row, REVIEW_SHOW_SAID);
	for (size_t i = 0; i < review->word_count; i++) {
		const struct consent_word *word = &review->words[i];

		one = tmpl_add(list, REVIEW_SHOW_WORD);
		tmpl_set(one, REVIEW_SHOW_ITEM, line_name(review, word->line));
		tmpl_set(one, REVIEW_SHOW_ANSWER, consent_name(word->answer));
		tmpl_set(one, REVIEW_SHOW_EMAIL, word->address);
		tmpl_set(one, REVIEW_SHOW_STAMP, page_stamp(arena, word->at));
		tmpl_set(
		    one, REVIEW_SHOW_WHEN, page_time(arena, viewer, word->at));
		tmpl_maybe(one, REVIEW_SHOW_WORDS, word->words);
		tmpl_show(one, REVIEW_SHOW_STRANGER, review->word_strangers[i]);
	}
}

static void
add_contacts(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct review *review)
{
	for (size_t i = 0; i < review->contact_count; i++) {
		const struct contact *contact = &review->contacts[i];
		struct tmpl *row = tmpl_add(body, REVIEW_SHOW_CONTACT);

		tmpl_set(
		    row, REVIEW_SHOW_KIND, contact_kind_name(contact->kind));
		tmpl_set(row, REVIEW_SHOW_NAME, contact->name);
		tmpl_maybe(row, REVIEW_SHOW_TITLE, contact->title);
		tmpl_set(row, REVIEW_SHOW_EMAIL, contact->email);
		tmpl_show(row, REVIEW_SHOW_STRANGER, review->strangers[i]);
		if (contact->kind == CONTACT_CUSTOMER)
			add_words(row, arena, viewer, review);
	}
}

static void
add_fact(struct tmpl *body, const char *label, const char *value)
{
	struct tmpl *row;

	if (value[0] == '\0')
		return;
	row = tmpl_add(body, REVIEW_SHOW_FACT);
	tmpl_set(row, REVIEW_SHOW_LABEL, label);
	tmpl_set(row, REVIEW_SHOW_VALUE, value);
}

static void
add_facts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review)
{
	const struct claim *claim = review->claim;
	const struct offer *offer = offer_of(claim->role);

	add_fact(body, "Solution area", area_name(offer->area));
	add_fact(body, "Partner role", offer->name);
	add_fact(body, "Engagement", offer->engagement);
	add_fact(body, "Program", program_name(offer->program));
	add_fact(
	    body, "Customer’s country", country_name(review->tenant->country));
	if (review->tenant->public_sector)
		add_fact(body, "Public sector", "Yes");
	if (claim->role == PARTNER_USE_OR_CONSUME)
		add_fact(body, "Opted out of incentive payments",
		    claim->opted_out ? "Yes" : "No");
	add_fact(body, "Dynamics solution seller", claim->solution_seller);
	add_fact(body, "Customer name", claim->revenue_customer);
	add_fact(body, "ISV product or solution", claim->isv_solution);
	add_fact(body, "Owner", claim->owner_name);
	add_fact(body, "First submitted (priority date)",
	    page_time(arena, viewer, claim->submitted));
}

/* Nothing is chosen beforehand: a note must not become a comment by haste. */
static void
set_writing(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review, const struct entries *entries)
{
	static const struct option kinds[] = {
		{ .value = "comment", .label = "Comment to the partner" },
		{ .value = "question",
		    .label = "Question to the partner",
		    .hint = "stays open until the partner writes" },
		{ .value = "note",
		    .label = "Internal note",
		    .hint = "only Microsoft sees it" },
	};
	struct tmpl *form = tmpl_add(body, REVIEW_SHOW_WRITE);

	page_review_turn_form(form, arena, viewer, review->claim);
	page_form_area(form, REVIEW_SHOW_BODY, entries,
	    &(struct control){ .name = "body",
		.hint = "Up to 10,000 characters. An empty line begins a "
			"paragraph; *emphasis*, **strong**, - lists, > quotes "
			"and links are understood.",
		.maximum = COMMENT_MAX });
	page_form_radios(form, REVIEW_SHOW_KIND, entries,
	    &(struct control){ .name = "kind" }, kinds, LENGTH(kinds));
	page_canned_start(form, REVIEW_SHOW_START, entries, review->texts,
	    review->text_count);
}

static void
set_heading(struct tmpl *body, const struct claim *claim)
{
	tmpl_set(body, REVIEW_SHOW_NUMBER, claim->number);
	tmpl_set(body, REVIEW_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, REVIEW_SHOW_NAME, claim->name);
	tmpl_set(body, REVIEW_SHOW_STATUS, claim_status_name(claim->status));
	tmpl_set(body, REVIEW_SHOW_TONE, page_status_tone(claim->status));
}

void
page_review_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct review *review,
    const struct entries *entries, const char *success)
{
	const struct claim *claim = review->claim;
	const struct page page = { .title = arena_print(arena, "Review %s: %s",
				       claim->number, claim->name),
		.place = PLACE_REVIEW,
		.back = "/review",
		.back_label = "Review queue",
		.success = success,
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_REVIEW_SHOW, entries);
	struct tmpl *list;

	set_heading(body, claim);
	page_review_others(body, REVIEW_SHOW_OTHERS, arena, viewer, review);
	page_review_turn_set(body, arena, viewer, review);
	set_arbitrations(body, arena, viewer, review);
	page_origin_kin(
	    body, REVIEW_SHOW_KIN, arena, review->kin, review->kin_count);
	for (size_t i = 0; i < review->line_count; i++)
		add_line(body, arena, viewer, review, i);
	list = review->ask_count > 0 ? tmpl_add(body, REVIEW_SHOW_ASKS) : NULL;
	for (size_t i = 0; i < review->ask_count; i++)
		add_ask(list, arena, viewer, &review->asks[i]);
	add_contacts(body, arena, viewer, review);
	page_outbox_failed(body, REVIEW_SHOW_MAILS, arena, viewer,
	    review->claim, review->mails, review->mail_count, false);
	add_facts(body, arena, viewer, review);
	page_comment_list(body, REVIEW_SHOW_COMMENTS, arena, viewer,
	    &review->thread, page_review_href(arena, claim));
	if (review->may_act)
		set_writing(body, arena, viewer, review, entries);
	tmpl_set(body, REVIEW_SHOW_CHANGES,
	    page_count(
		arena, (int64_t)review->change_count, "entry", "entries"));
	page_change_list(body, REVIEW_SHOW_HISTORY, arena, viewer,
	    review->changes, review->change_count);
	page_review_side(body, REVIEW_SHOW_SIDE, arena, viewer, review);
	page_write(&frame, out);
}
