/* Revoking approved lines. */

#include "page/revoke.h"

#include "base/id.h"
#include "rules/reason.h"

/* A tick box for each approved line; those that the viewer approved say that
 * somebody else has to. */
static size_t
lines_of(
    struct arena *arena, const struct revoke_page *page, struct option *options)
{
	size_t count = 0;

	for (size_t i = 0; i < page->review->line_count; i++) {
		const struct line *line = &page->review->lines[i];
		char *letters = arena_get(arena, ID_SIZE);

		if (line->state != LINE_APPROVED)
			continue;
		id_write(line->id, letters);
		options[count++] = (struct option){ .value = letters,
			.label = line->item.name,
			.disabled = page->mine[i],
			.hint = page->mine[i]
				    ? "You took part in approving it, so "
				      "another lead reviewer may revoke it."
				    : NULL };
	}
	return count;
}

static size_t
reasons_of(struct option *options)
{
	size_t count = 0;

	for (size_t i = 0; i < reason_count; i++)
		if (reason_may_pick(&reason_all[i], REASON_REVOKE))
			options[count++] =
			    (struct option){ .value = reason_all[i].code,
				    .label = reason_all[i].name };
	return count;
}

void
page_revoke_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct revoke_page *page)
{
	const struct claim *claim = page->review->claim;
	const struct page top = { .title = arena_print(
				      arena, "Revoke lines: %s", claim->number),
		.place = PLACE_REVIEW,
		.back = page_review_href(arena, claim),
		.back_label = "Review desk",
		.wide = true };
	struct option lines[CLAIM_LINES_MAX];
	struct option *reasons =
	    arena_array(arena, struct option, reason_count);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &top, TEMPLATE_REVOKE_SHOW, page->entries);

	tmpl_set(body, REVOKE_SHOW_NUMBER, claim->number);
	tmpl_set(body, REVOKE_SHOW_CLAIM, claim->name);
	tmpl_set(body, REVOKE_SHOW_ACTION,
	    page_review_href_of(arena, claim, "revoke"));
	tmpl_set(body, REVOKE_SHOW_BACK, top.back);
	tmpl_set(body, REVOKE_SHOW_TOKEN, viewer->token);
	page_mask(body, REVOKE_SHOW_VERSION, viewer, claim->version);
	page_form_ticks(body, REVOKE_SHOW_LINES, page->entries,
	    &(struct control){ .name = "lines" }, lines,
	    lines_of(arena, page, lines));
	page_form_radios(body, REVOKE_SHOW_REASON, page->entries,
	    &(struct control){ .name = "reason" }, reasons,
	    reasons_of(reasons));
	page_form_area(body, REVOKE_SHOW_WORDS, page->entries,
	    &(struct control){ .name = "words",
		.hint = "From 3 to 2,000 characters.",
		.maximum = REASON_TEXT_MAX });
	page_review_side(body, REVOKE_SHOW_SIDE, arena, viewer, page->review);
	page_write(&frame, out);
}
