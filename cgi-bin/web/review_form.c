/* Asking for more and deciding. */

#include "web/review_form.h"

#include <string.h>

#include "page/review_form.h"
#include "rules/reason.h"
#include "store/comment.h"
#include "store/decision.h"
#include "store/letter.h"
#include "store/look.h"
#include "store/move.h"
#include "store/setting.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/letter.h"
#include "web/review.h"
#include "web/review_row.h"
#include "web/unsent.h"

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

struct decide_form {
	struct many verdict, reason, words;
	const char *letter, *step;
	int64_t text;
};

static const struct field decide_fields[] = {
	FORM_OPTIONAL(decide_form, verdict, EACH, 0, CLAIM_LINES_MAX, ""),
	FORM_OPTIONAL(
	    decide_form, reason, EACH, 0, CLAIM_LINES_MAX, "Why refused:"),
	FORM_OPTIONAL(
	    decide_form, words, EACH, 0, CLAIM_LINES_MAX, "In your words:"),
	LETTER_FIELDS(decide_form),
};

/* One row for each line that can be decided; before them one for the claim, in
 * a form that asks. A line in an arbitration keeps its row, so that no form
 * that was drawn before decides another one. */
static struct review_rows
rows_of(const struct review *review, bool whole)
{
	struct review_rows rows = { .count = 0 };

	if (whole)
		rows.list[rows.count++] = (struct review_form_row){ .line = 0,
			.name = "the whole claim" };
	for (size_t i = 0; i < review->line_count; i++)
		if (review->lines[i].state == LINE_PENDING)
			rows.list[rows.count++] = (struct review_form_row){ i,
				review->lines[i].item.name };
	return rows;
}

/* The claim of a GET: only its reviewer, and only where the event fits, gets
 * the form; anybody else the desk, which says how it stands. */
static enum outcome
open_form(struct request *request, struct store *store, struct reply *reply,
    enum claim_event event, struct claim *claim, bool *open)
{
	enum outcome out = web_draft_claim(request, store, claim);

	if (out == DONE)
		out = claim_may(claim->status, event, PARTY_REVIEWER)
			  ? web_review_may(request, store, claim, event)
			  : CONFLICT;
	*open = out == DONE;
	if (out == CONFLICT)
		out = DONE;
	if (out == DONE && !*open)
		reply_go(reply, "%s", page_review_href(request->arena, claim));
	return out;
}

/* Draw the form for asking, with the time that the partner will have. */
static enum outcome
show_ask(struct request *request, struct store *store, struct reply *reply,
    const struct review *review, const struct review_rows *rows,
    const struct entries *entries)
{
	enum program program = offer_of(review->claim->role)->program;
	struct calendar calendar;
	int64_t days;
	enum outcome out;

	out = store_setting_of(store, program, SETTING_ANSWER_DAYS,
	    review->claim->submitted, &days);
	if (out == DONE)
		out = store_setting_calendar(
		    store, program, request->arena, &calendar);
	if (out != DONE)
		return out;
	page_review_form_ask(&reply->body, request->arena, &request->viewer,
	    review, entries, rows->count, (int)days,
	    calendar_deadline(&calendar, request->now, (int)days));
	return DONE;
}

enum outcome
web_review_form_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct review review;
	struct entries entries;
	struct review_rows rows;
	bool open;
	enum outcome out =
	    open_form(request, store, reply, CLAIM_ASK, &claim, &open);

	if (out != DONE || !open)
		return out;
	if ((out = web_review_read(request, store, &claim, &review)) != DONE)
		return out;
	rows = rows_of(&review, true);
	form_fill(
	    request->arena, ask_fields, LENGTH(ask_fields), NULL, &entries);
	web_review_row_spread(&entries, ask_fields, LENGTH(ask_fields), &rows);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_ASK, false, &entries);
	if (out != DONE)
		return out;
	return show_ask(request, store, reply, &review, &rows, &entries);
}

static bool
is_row_filled(const struct ask_form *form, size_t row)
{
	return form->reason.values[row][0] != '\0' ||
	       form->words.values[row][0] != '\0';
}

static void
check_ask(const struct ask_form *form, const struct review_rows *rows,
    struct entries *entries)
{
	bool any = false;

	for (size_t i = 0; i < rows->count; i++) {
		if (!is_row_filled(form, i))
			continue;
		any = true;
		web_review_row_check(entries, rows, i, form->reason.values[i],
		    form->words.values[i], REASON_ASK);
	}
	if (!any)
		web_review_row_fault(entries, "reason", 0,
		    "Select what is missing, for a line or for the whole "
		    "claim");
}

static enum outcome
record_ask(struct request *request, struct store *store, struct claim *claim,
    const struct review *review, const struct review_rows *rows,
    const struct ask_form *form)
{
	const struct move move = { .event = CLAIM_ASK,
		.party = PARTY_REVIEWER };
	const struct viewer *viewer = &request->viewer;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < rows->count; i++) {
		const struct ask ask = {
			.line =
			    i == 0 ? 0 : review->lines[rows->list[i].line].id,
			.reason = form->reason.values[i],
			.words = form->words.values[i],
		};

		if (is_row_filled(form, i))
			out = store_comment_ask(store, viewer, claim, &ask);
	}
	if (out == DONE)
		out = store_comment_join(
		    store, viewer, claim, COMMENT_PLAIN, form->comment);
	if (out == DONE)
		out = store_move(store, viewer, request->arena, claim, &move);
	return out;
}

/* Read a form of rows: entries are spread, `*review` is how the claim stands
 * now. */
static enum outcome
read_form(struct request *request, struct store *store,
    const struct claim *claim, const struct field *fields, size_t count,
    void *form, struct entries *entries, struct review *review,
    struct review_rows *rows)
{
	enum outcome out;

	if (form_read(request, fields, count, form, entries) == INVALID &&
	    entries->malformed)
		return INVALID;
	if ((out = web_review_read(request, store, claim, review)) != DONE)
		return out;
	*rows = rows_of(review, fields == ask_fields);
	web_review_row_spread(entries, fields, count, rows);
	return DONE;
}

enum outcome
web_review_form_asked(
    struct request *request, struct store *store, struct reply *reply)
{
	enum outcome read = DONE;
	struct ask_form form = { .comment = "", .step = "" };
	struct claim claim;
	struct review review;
	struct entries entries;
	struct review_rows rows;
	enum outcome posted =
	    web_review_post(request, store, CLAIM_ASK, &claim);
	enum outcome out;

	if (posted != DONE && posted != CONFLICT)
		return posted;
	out = read_form(request, store, &claim, ask_fields, LENGTH(ask_fields),
	    &form, &entries, &review, &rows);
	if (out != DONE)
		return out;
	if (posted == CONFLICT)
		return web_review_conflict(
		    request, store, reply, &claim, &entries);
	if (web_canned_is_asked(form.step))
		read = web_canned_insert(
		    request, store, &claim, form.text, &entries, "comment");
	else
		check_ask(&form, &rows, &entries);
	if (page_form_faulty(&entries))
		read = INVALID;
	if (read != DONE || web_canned_is_asked(form.step)) {
		out = show_ask(request, store, reply, &review, &rows, &entries);
		return out == DONE ? read : out;
	}
	out = record_ask(request, store, &claim, &review, &rows, &form);
	if (out == DONE)
		reply_go(reply, "%s?done=asked",
		    page_review_href(request->arena, &claim));
	return out;
}

static void
show_decide(struct request *request, struct reply *reply,
    const struct review *review, const struct review_rows *rows,
    const struct entries *entries)
{
	size_t lines[REVIEW_ROWS_MAX];

	for (size_t i = 0; i < rows->count; i++)
		lines[i] = rows->list[i].line;
	page_review_form_decide(&reply->body, request->arena, &request->viewer,
	    review, entries, lines, rows->count);
}

enum outcome
web_review_form_decide(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct review review;
	struct entries entries;
	struct review_rows rows;
	bool open;
	enum outcome out =
	    open_form(request, store, reply, CLAIM_DECIDE, &claim, &open);

	if (out != DONE || !open)
		return out;
	if ((out = web_review_read(request, store, &claim, &review)) != DONE)
		return out;
	rows = rows_of(&review, false);
	form_fill(request->arena, decide_fields, LENGTH(decide_fields), NULL,
	    &entries);
	web_review_row_spread(
	    &entries, decide_fields, LENGTH(decide_fields), &rows);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_DECISION, false, &entries);
	if (out != DONE)
		return out;
	show_decide(request, reply, &review, &rows, &entries);
	return DONE;
}

/* One line's verdict (R5.4, R5.13, R5.15). */
static void
check_verdict(const struct review *review, const struct decide_form *form,
    const struct review_rows *rows, size_t row, struct entries *entries)
{
	struct arena *arena = entries->arena;
	const char *verdict = form->verdict.values[row];
	const char *name = rows->list[row].name;
	const char *held =
	    page_review_held(arena, review, rows->list[row].line);

	if (page_review_part(review, rows->list[row].line) != NULL) {
		if (verdict[0] != '\0')
			web_review_row_fault(entries, "verdict", row,
			    arena_print(arena,
				"%s is in arbitration by now, and decided "
				"there",
				name));
	} else if (strcmp(verdict, "refuse") == 0) {
		web_review_row_check(entries, rows, row,
		    form->reason.values[row], form->words.values[row],
		    REASON_REFUSE);
	} else if (strcmp(verdict, "approve") != 0) {
		web_review_row_fault(entries, "verdict", row,
		    arena_print(arena, "Select whether you approve %s", name));
	} else if (held != NULL) {
		web_review_row_fault(entries, "verdict", row, held);
	} else if (form->reason.values[row][0] != '\0' ||
		   form->words.values[row][0] != '\0') {
		web_review_row_fault(entries, "verdict", row,
		    arena_print(arena,
			"You approve %s and say why it is refused: take back "
			"one of the two",
			name));
	}
}

/* What was decided of each line that is decided here. */
static size_t
verdicts_of(const struct review *review, const struct review_rows *rows,
    const struct decide_form *form, struct verdict verdicts[REVIEW_ROWS_MAX])
{
	size_t count = 0;

	for (size_t i = 0; i < rows->count; i++) {
		if (page_review_part(review, rows->list[i].line) != NULL)
			continue;
		verdicts[count++] = (struct verdict){
			.line = review->lines[rows->list[i].line].id,
			.approved =
			    strcmp(form->verdict.values[i], "approve") == 0,
			.reason = form->reason.values[i],
			.words = form->words.values[i],
		};
	}
	return count;
}

/* The same, in short. */
static void
add_facts(struct request *request, const struct review *review,
    const struct review_rows *rows, const struct decide_form *form,
    struct letter_page *page)
{
	struct arena *arena = request->arena;
	struct letter_fact *facts =
	    arena_array(arena, struct letter_fact, rows->count);

	for (size_t i = 0; i < rows->count; i++) {
		const struct reason *reason =
		    reason_of(form->reason.values[i], REASON_REFUSE);

		if (page_review_part(review, rows->list[i].line) != NULL)
			continue;
		facts[page->fact_count++] =
		    (struct letter_fact){ rows->list[i].name,
			    reason == NULL ? "Approve"
					   : arena_print(arena, "Refuse: %s",
						 reason->name) };
	}
	page->facts = facts;
}

/* The decision is made and its letter to be checked, or the letter is and the
 * decision goes out. */
static enum outcome
carry_out(struct request *request, struct store *store, struct reply *reply,
    struct claim *claim, const struct review *review,
    const struct review_rows *rows, const struct decide_form *form,
    struct entries *entries)
{
	struct verdict verdicts[REVIEW_ROWS_MAX];
	size_t count = verdicts_of(review, rows, form, verdicts);
	enum letter_step step = web_letter_step(form->step);
	struct letter_page page = web_letter_page(request, review, entries);
	const char *letter;
	int64_t held;
	enum outcome out;

	if (step == LETTER_CHECK) {
		out = store_letter_decided(
		    store, request->arena, claim, verdicts, count, &letter);
		if (out != DONE)
			return out;
		web_letter_put(entries, "letter", letter);
	}
	if (step == LETTER_INSERT &&
	    web_canned_insert(
		request, store, claim, form->text, entries, "letter") == BROKEN)
		return BROKEN;
	if (!web_letter_may_go(&page, step)) {
		page.action =
		    page_review_href_of(request->arena, claim, "decide");
		page.send = "Decide the claim and send the letter";
		add_facts(request, review, rows, form, &page);
		return web_letter_show(request, reply, &page);
	}
	out =
	    review->look != NULL
		? store_look_settle(store, &request->viewer, request->arena,
		      claim, review->look, verdicts, count, form->letter, &held)
		: store_decision_make(store, &request->viewer, request->arena,
		      claim, verdicts, count, form->letter, &held);
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_review_href(request->arena, claim),
		    claim->turn == TURN_SECOND_LOOK ? "drawn" : "decided");
	return out;
}

enum outcome
web_review_form_decided(
    struct request *request, struct store *store, struct reply *reply)
{
	struct decide_form form = { 0 };
	struct claim claim;
	struct review review;
	struct entries entries;
	struct review_rows rows;
	enum outcome posted =
	    web_review_post(request, store, CLAIM_DECIDE, &claim);
	enum outcome out;

	if (posted != DONE && posted != CONFLICT)
		return posted;
	out = read_form(request, store, &claim, decide_fields,
	    LENGTH(decide_fields), &form, &entries, &review, &rows);
	if (out != DONE)
		return out;
	if (posted == CONFLICT)
		return web_review_conflict(
		    request, store, reply, &claim, &entries);
	for (size_t i = 0; i < rows.count; i++)
		check_verdict(&review, &form, &rows, i, &entries);
	if (web_letter_is_rest_faulty(&entries) ||
	    web_letter_step(form.step) == LETTER_CHANGE) {
		web_letter_put(&entries, "letter", "");
		out = web_letter_is_rest_faulty(&entries) ? INVALID : DONE;
		show_decide(request, reply, &review, &rows, &entries);
		return out;
	}
	return carry_out(
	    request, store, reply, &claim, &review, &rows, &form, &entries);
}
