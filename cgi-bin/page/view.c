/* The page of a file. */

#include "page/view.h"

#include <inttypes.h>

#include "page/compare.h"
#include "page/draft.h"

static void
show_numbers(
    struct tmpl *body, struct arena *arena, const struct view_shown *shown)
{
	const struct leaf *leaf = &shown->leaf;
	struct tmpl *list, *one;

	if (leaf->view.pages < 2)
		return;
	list = tmpl_add(body, VIEW_SHOW_NUMBERS);
	for (int64_t i = 1; i <= leaf->view.pages; i++) {
		one = tmpl_add(list, VIEW_SHOW_ONE);
		tmpl_set(one, VIEW_SHOW_HREF,
		    page_leaf_href(
			arena, leaf->proof->id, shown->claim->id, i));
		tmpl_set_int(one, VIEW_SHOW_NUMBER, i);
		tmpl_show(one, VIEW_SHOW_HERE, i == leaf->page.number);
	}
}

void
page_view_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct view_shown *shown)
{
	const struct claim *claim = shown->claim;
	const struct proof *proof = shown->leaf.proof;
	const struct page page = { .title = proof->name,
		.place = shown->review == NULL ? PLACE_CLAIMS : PLACE_REVIEW,
		.back = shown->review == NULL ? page_draft_href(arena, claim)
					      : page_review_href(arena, claim),
		.back_label = shown->review == NULL ? "Claim" : "Review desk",
		.wide = true };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_VIEW_SHOW, NULL);

	tmpl_set(body, VIEW_SHOW_CLAIM,
	    arena_print(
		arena, "%s – %s", claim->number, page_draft_name(claim)));
	tmpl_set(body, VIEW_SHOW_NAME, proof->name);
	tmpl_set(body, VIEW_SHOW_TYPE, proof_type_words(arena, proof));
	tmpl_set(body, VIEW_SHOW_SIZE, page_size(arena, proof->size));
	tmpl_set(body, VIEW_SHOW_STAMP, page_stamp(arena, proof->added));
	tmpl_set(body, VIEW_SHOW_WHEN, page_date(arena, viewer, proof->added));
	tmpl_set(body, VIEW_SHOW_PERSON, proof->person_name);
	tmpl_set(
	    body, VIEW_SHOW_DOWNLOAD, page_leaf_download(arena, proof->id));
	page_leaf(body, VIEW_SHOW_LEAF, arena, &shown->leaf);
	show_numbers(body, arena, shown);
	if (shown->review != NULL) {
		tmpl_maybe(body, VIEW_SHOW_COMPARE,
		    page_compare_href(arena, claim, proof->id,
			shown->leaf.page.number, 0, 0));
		tmpl_show(body, VIEW_SHOW_BESIDE, true);
		page_review_side(
		    body, VIEW_SHOW_SIDE, arena, viewer, shown->review);
	}
	page_write(&frame, out);
}
