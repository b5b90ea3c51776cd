/* Asking for more and deciding. */

#include "page/review_form.h"

#include <string.h>

#include "page/canned.h"
#include "page/change.h"
#include "page/letter.h"
#include "rules/reason.h"

/* The reasons of a use, behind one that says there is none. */
static struct option *
reason_options(struct arena *arena, enum reason_use use, size_t *count)
{
	struct option *options =
	    arena_array(arena, struct option, reason_count + 1);

	options[0] = (struct option){ .value = "",
		.label = use == REASON_ASK ? "Nothing" : "No reason" };
	*count = 1;
	for (size_t i = 0; i < reason_count; i++)
		if (reason_may_pick(&reason_all[i], use))
			options[(*count)++] =
			    (struct option){ .value = reason_all[i].code,
				    .label = reason_all[i].name };
	return options;
}

/* The reasons that say too little alone (R5.100). */
static const char *
words_hint(struct arena *arena, enum reason_use use)
{
	const char *hint = "Up to 2,000 characters. Needed for";
	const char *comma = "";

	for (size_t i = 0; i < reason_count; i++)
		if (reason_may_pick(&reason_all[i], use) &&
		    reason_all[i].needs_text) {
			hint = arena_print(arena, "%s%s “%s”", hint, comma,
			    reason_all[i].name);
			comma = ",";
		}
	return arena_print(arena, "%s.", hint);
}

static const char *
field_of(struct arena *arena, const char *name, size_t row)
{
	return arena_print(arena, "%s.%zu", name, row + 1);
}

/* Reason and words of one row. */
static void
add_reason(struct tmpl *row, const struct entries *entries, enum marker reason,
    enum marker words, enum reason_use use, size_t index)
{
	struct arena *arena = entries->arena;
	size_t count;
	struct option *options = reason_options(arena, use, &count);

	page_form_select(row, reason, entries,
	    &(struct control){ .name = field_of(arena, "reason", index) },
	    options, count);
	page_form_input(row, words, entries,
	    &(struct control){ .name = field_of(arena, "words", index),
		.hint = words_hint(arena, use) });
}

static struct page
page_of(struct arena *arena, const struct review *review, const char *title)
{
	return (struct page){ .title = arena_print(arena, "%s: %s", title,
				  review->claim->number),
		.place = PLACE_REVIEW,
		.back = page_review_href(arena, review->claim),
		.back_label = "Review desk",
		.wide = true };
}

void
page_review_form_ask(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct review *review,
    const struct entries *entries, size_t rows, int answer_days,
    int64_t answer_due)
{
	const struct claim *claim = review->claim;
	struct page page = page_of(arena, review, "Ask for more");
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_REVIEW_ASK, entries);

	page_review_others(body, REVIEW_ASK_OTHERS, arena, viewer, review);
	tmpl_maybe(body, REVIEW_ASK_ASKED,
	    page_review_customer_asked(arena, viewer, claim));
	tmpl_set(body, REVIEW_ASK_NUMBER, claim->number);
	tmpl_set(body, REVIEW_ASK_CLAIM, claim->name);
	tmpl_set(body, REVIEW_ASK_DAYS,
	    page_count(arena, answer_days, "business day", "business days"));
	tmpl_set(body, REVIEW_ASK_DUE, page_time(arena, viewer, answer_due));
	tmpl_set(body, REVIEW_ASK_ACTION,
	    page_review_href_of(arena, claim,
		claim->turn == TURN_DISPUTE ? "dispute/ask" : "ask"));
	tmpl_set(body, REVIEW_ASK_TOKEN, viewer->token);
	page_mask(body, REVIEW_ASK_VERSION, viewer, claim->version);
	for (size_t i = 0; i < rows; i++)
		add_reason(tmpl_add(body, REVIEW_ASK_ROW), entries,
		    REVIEW_ASK_REASON, REVIEW_ASK_WORDS, REASON_ASK, i);
	page_form_area(body, REVIEW_ASK_COMMENT, entries,
	    &(struct control){ .name = "comment",
		.hint = "Up to 10,000 characters. The partner reads it in the "
			"conversation, beside the reasons.",
		.maximum = COMMENT_MAX });
	page_canned_start(
	    body, REVIEW_ASK_START, entries, review->texts, review->text_count);
	page_review_side(body, REVIEW_ASK_SIDE, arena, viewer, review);
	page_write(&frame, out);
}

static void
add_verdict(struct tmpl *body, const struct review *review,
    const struct entries *entries, size_t row, size_t line)
{
	struct arena *arena = entries->arena;
	bool elsewhere = page_review_part(review, line) != NULL;
	const char *held = elsewhere ? "In arbitration: decided there."
				     : page_review_held(arena, review, line);
	const char *subscription = review->lines[line].subscription;
	const struct option verdicts[] = {
		{ .value = "approve",
		    .label = "Approve",
		    .disabled = held != NULL },
		{ .value = "refuse", .label = "Refuse", .disabled = elsewhere },
	};
	struct tmpl *one = tmpl_add(body, REVIEW_DECIDE_ROW);

	page_form_radios(one, REVIEW_DECIDE_VERDICT, entries,
	    &(struct control){ .name = field_of(arena, "verdict", row),
		.hint =
		    subscription[0] == '\0'
			? NULL
			: arena_print(arena, "Subscription %s", subscription) },
	    verdicts, LENGTH(verdicts));
	tmpl_maybe(one, REVIEW_DECIDE_HELD, held);
	if (elsewhere)
		return;
	add_reason(one, entries, REVIEW_DECIDE_REASON, REVIEW_DECIDE_WORDS,
	    REASON_REFUSE, row);
}

void
page_review_form_decide(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct review *review,
    const struct entries *entries, const size_t *rows, size_t count)
{
	const struct claim *claim = review->claim;
	struct page page = page_of(arena, review, "Decide");
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_REVIEW_DECIDE, entries);

	page_review_others(body, REVIEW_DECIDE_OTHERS, arena, viewer, review);
	tmpl_maybe(body, REVIEW_DECIDE_ASKED,
	    page_review_customer_asked(arena, viewer, claim));
	tmpl_set(body, REVIEW_DECIDE_NUMBER, claim->number);
	tmpl_set(body, REVIEW_DECIDE_CLAIM, claim->name);
	tmpl_set(body, REVIEW_DECIDE_ACTION,
	    page_review_href_of(arena, claim, "decide"));
	tmpl_set(body, REVIEW_DECIDE_TOKEN, viewer->token);
	page_mask(body, REVIEW_DECIDE_VERSION, viewer, claim->version);
	for (size_t i = 0; i < count; i++)
		add_verdict(body, review, entries, i, rows[i]);
	page_review_side(body, REVIEW_DECIDE_SIDE, arena, viewer, review);
	page_write(&frame, out);
}

/* What was typed, in words where it is a code. */
static const char *
typed_words(const struct entry *entry)
{
	const struct reason *reason =
	    reason_of(entry->typed, REASON_ASK | REASON_REFUSE);

	if (strcmp(entry->typed, "approve") == 0)
		return "Approve";
	if (strcmp(entry->typed, "refuse") == 0)
		return "Refuse";
	return reason == NULL ? entry->typed : reason->name;
}

static void
add_typed(struct tmpl *body, const struct entries *entries)
{
	struct tmpl *list = NULL, *row;

	for (size_t i = 0; entries != NULL && i < entries->count; i++) {
		const struct entry *entry = &entries->list[i];

		if (entry->typed[0] == '\0')
			continue;
		if (list == NULL)
			list = tmpl_add(body, REVIEW_CONFLICT_TYPED);
		row = tmpl_add(list, REVIEW_CONFLICT_ENTRY);
		tmpl_set(row, REVIEW_CONFLICT_LABEL, entry->label);
		tmpl_set(row, REVIEW_CONFLICT_WORDS, typed_words(entry));
	}
}

void
page_review_form_conflict(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct review_conflict *conflict)
{
	const struct claim *claim = conflict->claim;
	const struct page page = { .title = conflict->changed
						? "The claim has changed"
						: "You are not reviewing it",
		.place = PLACE_REVIEW,
		.back = "/review",
		.back_label = "Review queue" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_REVIEW_CONFLICT, NULL);
	struct tmpl *section =
	    tmpl_add(body, conflict->changed ? REVIEW_CONFLICT_CHANGED
					     : REVIEW_CONFLICT_AS_IT_WAS);

	tmpl_set(
	    section, REVIEW_CONFLICT_STATUS, claim_status_name(claim->status));
	tmpl_set(body, REVIEW_CONFLICT_NUMBER, claim->number);
	tmpl_set(body, REVIEW_CONFLICT_CLAIM, claim->name);
	tmpl_set(body, REVIEW_CONFLICT_DESK, page_review_href(arena, claim));
	if (conflict->may_take_over) {
		section = tmpl_add(body, REVIEW_CONFLICT_REVIEWER);
		tmpl_set(
		    section, REVIEW_CONFLICT_REVIEWER, claim->reviewer_name);
		tmpl_set(section, REVIEW_CONFLICT_HREF,
		    page_review_href(arena, claim));
		tmpl_set(section, REVIEW_CONFLICT_TOKEN, viewer->token);
		page_mask(
		    section, REVIEW_CONFLICT_VERSION, viewer, claim->version);
	}
	if (conflict->count > 0)
		page_change_list(tmpl_add(body, REVIEW_CONFLICT_CHANGES),
		    REVIEW_CONFLICT_HISTORY, arena, viewer, conflict->changes,
		    conflict->count);
	add_typed(body, conflict->typed);
	page_write(&frame, out);
}
