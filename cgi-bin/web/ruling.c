/* A lead reviewer's answer to a dispute. */

#include "web/ruling.h"

#include <string.h>

#include "page/review_form.h"
#include "page/ruling.h"
#include "rules/dispute.h"
#include "store/comment.h"
#include "store/decision.h"
#include "store/dispute.h"
#include "store/letter.h"
#include "store/move.h"
#include "store/setting.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/letter.h"
#include "web/review.h"
#include "web/review_row.h"
#include "web/unsent.h"

struct ruling_form {
	struct many ruling, words, other;
	const char *letter, *step;
	int64_t text;
};

static const struct field ruling_fields[] = {
	FORM_OPTIONAL(ruling_form, ruling, EACH, 0, CLAIM_LINES_MAX, ""),
	FORM_OPTIONAL(ruling_form, words, EACH_LONG, 0, CLAIM_LINES_MAX,
	    "To the partner, about"),
	FORM_OPTIONAL(ruling_form, other, EACH_LONG, 0, CLAIM_LINES_MAX,
	    "To the partner that has it now, about"),
	LETTER_FIELDS(ruling_form),
};

struct ask_form {
	struct many reason, words;
	const char *comment;
	int64_t text;
	const char *step;
};

static const struct field ask_fields[] = {
	FORM_OPTIONAL(
	    ask_form, reason, EACH, 0, REVIEW_ROWS_MAX, "What is missing:"),
	FORM_OPTIONAL(
	    ask_form, words, EACH, 0, REVIEW_ROWS_MAX, "In your words:"),
	FORM_FIELD(
	    ask_form, comment, LONG, 1, COMMENT_MAX, "Comment to the partner"),
	CANNED_FIELDS(ask_form),
};

/* A claim whose dispute the viewer may answer, and all that the desk knows. */
struct at_hand {
	struct claim claim;
	struct review review;
	struct ruling_page page;
	struct review_rows rows;
};

/* Who has the line now. */
static enum outcome
read_holders(struct request *request, struct store *store, struct at_hand *at)
{
	size_t count = at->review.line_count;
	int64_t *holders = arena_array(request->arena, int64_t, count);
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++)
		if (at->review.lines[i].state != LINE_APPROVED)
			out = store_decision_holder(store, &at->claim,
			    &at->review.lines[i], &holders[i]);
	at->page.holders = holders;
	return out;
}

static void
add_rows(struct at_hand *at, bool whole)
{
	const struct dispute *dispute = at->review.dispute.dispute;

	if (whole)
		at->rows.list[at->rows.count++] =
		    (struct review_form_row){ 0, "the whole claim" };
	for (size_t i = 0; i < at->review.line_count; i++)
		if (dispute_line_of(dispute, at->review.lines[i].id) != NULL)
			at->rows.list[at->rows.count++] =
			    (struct review_form_row){ i,
				    at->review.lines[i].item.name };
}

/* CONFLICT: it is no lead's turn, or not this one's. */
static enum outcome
read_case(struct request *request, struct store *store, bool whole,
    struct at_hand *at)
{
	enum outcome out;

	at->rows.count = 0;
	if ((out = web_draft_claim(request, store, &at->claim)) != DONE)
		return out;
	out = web_review_read(request, store, &at->claim, &at->review);
	if (out != DONE)
		return out;
	if (at->claim.turn != TURN_DISPUTE || !at->review.may_lead ||
	    at->review.bar != BAR_NONE || at->review.dispute.dispute == NULL)
		return CONFLICT;
	at->page = (struct ruling_page){ .review = &at->review };
	add_rows(at, whole);
	return read_holders(request, store, at);
}

static enum outcome
to_desk(struct request *request, struct reply *reply, const struct claim *claim,
    const char *done)
{
	reply_go(reply, "%s%s", page_review_href(request->arena, claim), done);
	return DONE;
}

/* The claim of a POST, at the version that the form was drawn from; faults of
 * its fields stand in the entries. */
static enum outcome
read_post(struct request *request, struct store *store, bool whole,
    const struct field *fields, size_t count, void *form,
    struct entries *entries, struct at_hand *at)
{
	int64_t version;
	enum outcome out = read_case(request, store, whole, at);

	if (out != DONE && out != CONFLICT)
		return out;
	if ((form_read(request, fields, count, form, entries) == INVALID &&
		entries->malformed) ||
	    !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	web_review_row_spread(entries, fields, count, &at->rows);
	return version == at->claim.version ? out : CONFLICT;
}

static void
show(struct request *request, struct reply *reply, struct at_hand *at,
    const struct entries *entries)
{
	size_t *lines = arena_array(request->arena, size_t, at->rows.count + 1);

	for (size_t i = 0; i < at->rows.count; i++)
		lines[i] = at->rows.list[i].line;
	at->page.rows = lines;
	at->page.row_count = at->rows.count;
	at->page.entries = entries;
	page_ruling_show(
	    &reply->body, request->arena, &request->viewer, &at->page);
}

enum outcome
web_ruling_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct at_hand at;
	struct entries entries;
	enum outcome out = read_case(request, store, false, &at);

	if (out == CONFLICT)
		return to_desk(request, reply, &at.claim, "");
	if (out != DONE)
		return out;
	form_fill(request->arena, ruling_fields, LENGTH(ruling_fields), NULL,
	    &entries);
	web_review_row_spread(
	    &entries, ruling_fields, LENGTH(ruling_fields), &at.rows);
	out = web_unsent_recall(
	    request, store, &at.claim, UNSENT_RULING, false, &entries);
	if (out != DONE)
		return out;
	show(request, reply, &at, &entries);
	return DONE;
}

static void
check_words(struct entries *entries, const char *field, size_t row,
    const char *words, const char *missing)
{
	if (words[0] == '\0')
		web_review_row_fault(entries, field, row, missing);
	else if (text_characters(words) > REASON_TEXT_MAX)
		web_review_row_fault(entries, field, row,
		    "What you write must be 2,000 characters or fewer");
}

/* One line's ruling, with words to whom it concerns. */
static void
check_ruling(const struct at_hand *at, const struct ruling_form *form,
    size_t row, struct entries *entries)
{
	struct arena *arena = entries->arena;
	const char *ruling = form->ruling.values[row];
	const char *name = at->rows.list[row].name;
	int64_t holder = at->page.holders[at->rows.list[row].line];
	bool overturn = strcmp(ruling, "overturn") == 0;

	if (!overturn && strcmp(ruling, "uphold") != 0)
		web_review_row_fault(entries, "ruling", row,
		    arena_print(arena,
			"Select whether you overturn the decision on %s",
			name));
	else if (overturn && holder == at->claim.partner)
		web_review_row_fault(entries, "ruling", row,
		    arena_print(arena,
			"Another claim of this partner already makes it the "
			"partner of record for %s: uphold the decision",
			name));
	check_words(entries, "words", row, form->words.values[row],
	    arena_print(
		arena, "Enter what the partner is told about %s", name));
	if (overturn && holder != 0 && holder != at->claim.partner)
		check_words(entries, "other", row, form->other.values[row],
		    arena_print(arena,
			"Enter what the partner is told that has %s now",
			name));
}

static void
read_rulings(const struct at_hand *at, const struct ruling_form *form,
    struct dispute_line rulings[REVIEW_ROWS_MAX])
{
	for (size_t i = 0; i < at->rows.count; i++)
		rulings[i] = (struct dispute_line){
			.line = at->review.lines[at->rows.list[i].line].id,
			.ruling =
			    strcmp(form->ruling.values[i], "overturn") == 0
				? RULING_OVERTURNED
				: RULING_UPHELD,
			.words = form->words.values[i],
			.other = form->other.values[i],
		};
}

static enum outcome
show_letter(struct request *request, struct reply *reply,
    const struct at_hand *at, const struct dispute_line *rulings,
    struct letter_page *page)
{
	struct letter_fact *facts =
	    arena_array(request->arena, struct letter_fact, at->rows.count);

	for (size_t i = 0; i < at->rows.count; i++) {
		bool yields = rulings[i].ruling == RULING_OVERTURNED &&
			      at->page.holders[at->rows.list[i].line] != 0;

		facts[i] = (struct letter_fact){ at->rows.list[i].name,
			yields ? "Overturned: the line of the partner that has "
				 "it now ends, and that partner gets a letter"
			       : dispute_ruling_name(rulings[i].ruling) };
	}
	page->facts = facts;
	page->fact_count = at->rows.count;
	page->action =
	    page_review_href_of(request->arena, &at->claim, "dispute");
	page->send = "Answer the dispute and send the letter";
	return web_letter_show(request, reply, page);
}

/* The letter is to be checked, or it is, and the answer goes out. */
static enum outcome
carry_out(struct request *request, struct store *store, struct reply *reply,
    struct at_hand *at, const struct ruling_form *form, struct entries *entries)
{
	struct dispute_line rulings[REVIEW_ROWS_MAX];
	enum letter_step step = web_letter_step(form->step);
	struct letter_page page =
	    web_letter_page(request, &at->review, entries);
	const char *letter;
	int64_t held;
	enum outcome out = DONE;

	read_rulings(at, form, rulings);
	if (step == LETTER_CHECK) {
		out = store_letter_ruled(store, request->arena, &at->claim,
		    rulings, at->rows.count, &letter);
		if (out != DONE)
			return out;
		web_letter_put(entries, "letter", letter);
	}
	if (step == LETTER_INSERT &&
	    web_canned_insert(request, store, &at->claim, form->text, entries,
		"letter") == BROKEN)
		return BROKEN;
	if (!web_letter_may_go(&page, step))
		return show_letter(request, reply, at, rulings, &page);
	out = store_dispute_answer(store, &request->viewer, request->arena,
	    &at->claim, rulings, at->rows.count, form->letter, &held);
	return out == DONE ? to_desk(request, reply, &at->claim, "?done=ruled")
			   : out;
}

enum outcome
web_ruling_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct ruling_form form = { 0 };
	struct at_hand at;
	struct entries entries;
	enum outcome out = read_post(request, store, false, ruling_fields,
	    LENGTH(ruling_fields), &form, &entries, &at);

	if (out == CONFLICT)
		return web_review_conflict(
		    request, store, reply, &at.claim, &entries);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < at.rows.count; i++)
		check_ruling(&at, &form, i, &entries);
	if (web_letter_is_rest_faulty(&entries) ||
	    web_letter_step(form.step) == LETTER_CHANGE) {
		web_letter_put(&entries, "letter", "");
		show(request, reply, &at, &entries);
		return web_letter_is_rest_faulty(&entries) ? INVALID : DONE;
	}
	return carry_out(request, store, reply, &at, &form, &entries);
}

static enum outcome
show_ask(struct request *request, struct store *store, struct reply *reply,
    const struct at_hand *at, const struct entries *entries)
{
	enum program program = offer_of(at->claim.role)->program;
	struct calendar calendar;
	int64_t days;
	enum outcome out = store_setting_of(
	    store, program, SETTING_ANSWER_DAYS, at->claim.submitted, &days);

	if (out == DONE)
		out = store_setting_calendar(
		    store, program, request->arena, &calendar);
	if (out != DONE)
		return out;
	page_review_form_ask(&reply->body, request->arena, &request->viewer,
	    &at->review, entries, at->rows.count, (int)days,
	    calendar_deadline(&calendar, request->now, (int)days));
	return DONE;
}

enum outcome
web_ruling_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct at_hand at;
	struct entries entries;
	enum outcome out = read_case(request, store, true, &at);

	if (out == CONFLICT)
		return to_desk(request, reply, &at.claim, "");
	if (out != DONE)
		return out;
	form_fill(
	    request->arena, ask_fields, LENGTH(ask_fields), NULL, &entries);
	web_review_row_spread(
	    &entries, ask_fields, LENGTH(ask_fields), &at.rows);
	out = web_unsent_recall(
	    request, store, &at.claim, UNSENT_RULING_ASK, false, &entries);
	if (out != DONE)
		return out;
	return show_ask(request, store, reply, &at, &entries);
}

static bool
is_filled(const struct ask_form *form, size_t row)
{
	return form->reason.values[row][0] != '\0' ||
	       form->words.values[row][0] != '\0';
}

static void
check_ask(const struct at_hand *at, const struct ask_form *form,
    struct entries *entries)
{
	bool any = false;

	for (size_t i = 0; i < at->rows.count; i++) {
		if (!is_filled(form, i))
			continue;
		any = true;
		web_review_row_check(entries, &at->rows, i,
		    form->reason.values[i], form->words.values[i], REASON_ASK);
	}
	if (!any)
		web_review_row_fault(entries, "reason", 0,
		    "Select what is missing, for a line or for the whole "
		    "claim");
}

static enum outcome
record_ask(struct request *request, struct store *store, struct at_hand *at,
    const struct ask_form *form)
{
	const struct move move = { .event = CLAIM_DISPUTE_ASK,
		.party = PARTY_LEAD };
	const struct viewer *viewer = &request->viewer;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < at->rows.count; i++) {
		size_t line = at->rows.list[i].line;
		const struct ask ask = {
			.line = i == 0 ? 0 : at->review.lines[line].id,
			.reason = form->reason.values[i],
			.words = form->words.values[i],
		};

		if (is_filled(form, i))
			out =
			    store_comment_ask(store, viewer, &at->claim, &ask);
	}
	if (out == DONE)
		out = store_comment_join(
		    store, viewer, &at->claim, COMMENT_PLAIN, form->comment);
	if (out == DONE)
		out = store_move(
		    store, viewer, request->arena, &at->claim, &move);
	return out;
}

enum outcome
web_ruling_asked(
    struct request *request, struct store *store, struct reply *reply)
{
	enum outcome read = DONE;
	struct ask_form form = { .comment = "", .step = "" };
	struct at_hand at;
	struct entries entries;
	enum outcome out = read_post(request, store, true, ask_fields,
	    LENGTH(ask_fields), &form, &entries, &at);

	if (out == CONFLICT)
		return web_review_conflict(
		    request, store, reply, &at.claim, &entries);
	if (out != DONE)
		return out;
	if (web_canned_is_asked(form.step))
		read = web_canned_insert(
		    request, store, &at.claim, form.text, &entries, "comment");
	else
		check_ask(&at, &form, &entries);
	if (page_form_faulty(&entries))
		read = INVALID;
	if (read != DONE || web_canned_is_asked(form.step)) {
		out = show_ask(request, store, reply, &at, &entries);
		return out == DONE ? read : out;
	}
	out = record_ask(request, store, &at, &form);
	return out == DONE ? to_desk(request, reply, &at.claim, "?done=asked")
			   : out;
}
