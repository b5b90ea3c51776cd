/* The lead's answer to a dispute. */

#include "page/ruling.h"

#include "page/letter.h"
#include "rules/reason.h"

#define WORDS_HINT "From 1 to 2,000 characters."

static const char *
field_of(struct arena *arena, const char *name, size_t row)
{
	return arena_print(arena, "%s.%zu", name, row + 1);
}

/* What was decided, and why. */
static void
set_decision(struct tmpl *one, struct arena *arena, const struct viewer *viewer,
    const struct line *line)
{
	const struct reason *reason =
	    reason_of(line->reason, REASON_REFUSE | REASON_END);

	tmpl_set(one, RULING_SHOW_STATE, line_state_name(line->state));
	tmpl_set(
	    one, RULING_SHOW_WHEN, page_date(arena, viewer, line->decided));
	tmpl_set(one, RULING_SHOW_STAMP, page_stamp(arena, line->decided));
	tmpl_set(one, RULING_SHOW_REASON, reason == NULL ? "" : reason->name);
	tmpl_maybe(one, RULING_SHOW_SAID, line->reason_text);
}

static void
add_row(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct ruling_page *page, size_t row)
{
	static const struct option options[] = {
		{ .value = "overturn", .label = "Overturn: approve this line" },
		{ .value = "uphold", .label = "Uphold the decision" },
	};
	size_t index = page->rows[row];
	int64_t holder = page->holders[index];
	struct tmpl *one = tmpl_add(body, RULING_SHOW_ROW);

	tmpl_set(one, RULING_SHOW_ITEM, page->review->lines[index].item.name);
	set_decision(one, arena, viewer, &page->review->lines[index]);
	page_form_radios(one, RULING_SHOW_RULING, page->entries,
	    &(struct control){ .name = field_of(arena, "ruling", row) },
	    options, LENGTH(options));
	page_form_area(one, RULING_SHOW_WORDS, page->entries,
	    &(struct control){ .name = field_of(arena, "words", row),
		.hint = WORDS_HINT,
		.maximum = REASON_TEXT_MAX });
	if (holder == 0 || holder == page->review->claim->partner)
		return;
	one = tmpl_add(one, RULING_SHOW_HELD);
	page_form_area(one, RULING_SHOW_OTHER, page->entries,
	    &(struct control){ .name = field_of(arena, "other", row),
		.hint = WORDS_HINT " Needed if you overturn. Name nobody.",
		.maximum = REASON_TEXT_MAX });
}

void
page_ruling_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct ruling_page *page)
{
	const struct claim *claim = page->review->claim;
	const struct page top = { .title = arena_print(arena,
				      "Answer the dispute: %s", claim->number),
		.place = PLACE_REVIEW,
		.back = page_review_href(arena, claim),
		.back_label = "Review desk",
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &top, TEMPLATE_RULING_SHOW, page->entries);

	tmpl_set(body, RULING_SHOW_NUMBER, claim->number);
	tmpl_set(body, RULING_SHOW_CLAIM, claim->name);
	tmpl_set(body, RULING_SHOW_ACTION,
	    page_review_href_of(arena, claim, "dispute"));
	tmpl_set(body, RULING_SHOW_ASK,
	    page_review_href_of(arena, claim, "dispute/ask"));
	tmpl_set(body, RULING_SHOW_TOKEN, viewer->token);
	page_mask(body, RULING_SHOW_VERSION, viewer, claim->version);
	page_dispute_record(
	    body, RULING_SHOW_DISPUTE, arena, viewer, &page->review->dispute);
	for (size_t i = 0; i < page->row_count; i++)
		add_row(body, arena, viewer, page, i);
	page_review_side(body, RULING_SHOW_SIDE, arena, viewer, page->review);
	page_write(&frame, out);
}
