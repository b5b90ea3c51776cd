/* Two pages side by side. */

#include "page/compare.h"

#include <inttypes.h>

#include "base/id.h"
#include "page/form.h"
#include "page/review.h"

/* Fields of the forms, by side. */
static const struct {
	const char *word, *label, *file, *page;
} sides[] = {
	[COMPARE_LEFT] = { "left", "Left", "left", "left-page" },
	[COMPARE_RIGHT] = { "right", "Right", "right", "right-page" },
};

const char *
page_compare_href(struct arena *arena, const struct claim *claim, int64_t left,
    int64_t left_page, int64_t right, int64_t right_page)
{
	const char *href = arena_print(arena, "%s?left=%s&left-page=%" PRId64,
	    page_review_href_of(arena, claim, "compare"),
	    id_letters(arena, left), left_page == 0 ? 1 : left_page);

	return right == 0
		   ? href
		   : arena_print(arena, "%s&right=%s&right-page=%" PRId64, href,
			 id_letters(arena, right),
			 right_page == 0 ? 1 : right_page);
}

static void
set_other(struct tmpl *pane, struct arena *arena, const struct compare *compare,
    int side)
{
	int other = COMPARE__COUNT - 1 - side;
	const struct leaf *leaf = &compare->leaves[other];
	struct tmpl *one = tmpl_add(pane, COMPARE_SHOW_OTHER);

	tmpl_set(one, COMPARE_SHOW_FIELD, sides[other].file);
	tmpl_set(one, COMPARE_SHOW_VALUE, id_letters(arena, leaf->proof->id));
	one = tmpl_add(pane, COMPARE_SHOW_OTHER);
	tmpl_set(one, COMPARE_SHOW_FIELD, sides[other].page);
	tmpl_set_int(one, COMPARE_SHOW_VALUE,
	    leaf->page.number == 0 ? 1 : leaf->page.number);
}

/* The form by which a side is chosen, with what is chosen now. */
static void
set_choice(struct tmpl *pane, struct arena *arena,
    const struct compare *compare, int side)
{
	const struct leaf *leaf = &compare->leaves[side];
	struct entry list[] = {
		{ .name = sides[side].file,
		    .label = "File",
		    .typed = id_letters(arena, leaf->proof->id) },
		{ .name = sides[side].page,
		    .label = "Page",
		    .typed = arena_print(arena, "%" PRId64,
			leaf->page.number == 0 ? 1 : leaf->page.number) },
	};
	const struct entries entries = {
		.arena = arena, .list = list, .count = LENGTH(list)
	};
	struct option *options =
	    arena_array(arena, struct option, compare->proof_count);

	for (size_t i = 0; i < compare->proof_count; i++)
		options[i] = (struct option){
			.value = id_letters(arena, compare->proofs[i].id),
			.label = compare->proofs[i].name,
		};
	page_form_select(pane, COMPARE_SHOW_CHOOSE_FILE, &entries,
	    &(struct control){ .name = sides[side].file }, options,
	    compare->proof_count);
	page_form_input(pane, COMPARE_SHOW_CHOOSE_PAGE, &entries,
	    &(struct control){ .name = sides[side].page, .width = 4 });
}

static void
add_pane(struct tmpl *body, struct arena *arena, const struct compare *compare,
    int side)
{
	struct tmpl *pane = tmpl_add(body, COMPARE_SHOW_PANE);

	tmpl_set(pane, COMPARE_SHOW_SIDE, sides[side].word);
	tmpl_set(pane, COMPARE_SHOW_LABEL, sides[side].label);
	tmpl_set(pane, COMPARE_SHOW_NAME, compare->leaves[side].proof->name);
	tmpl_set(pane, COMPARE_SHOW_ACTION,
	    page_review_href_of(arena, compare->claim, "compare"));
	set_other(pane, arena, compare, side);
	set_choice(pane, arena, compare, side);
	page_leaf(pane, COMPARE_SHOW_LEAF, arena, &compare->leaves[side]);
}

void
page_compare_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct compare *compare)
{
	const struct claim *claim = compare->claim;
	const struct page page = { .title = arena_print(
				       arena, "Compare: %s", claim->number),
		.place = PLACE_REVIEW,
		.back = page_review_href(arena, claim),
		.back_label = "Review desk",
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_COMPARE_SHOW, NULL);

	tmpl_set(body, COMPARE_SHOW_NUMBER, claim->number);
	tmpl_set(body, COMPARE_SHOW_CLAIM, claim->name);
	tmpl_show(body, COMPARE_SHOW_NO_FILES, compare->proof_count == 0);
	for (int side = 0; side < COMPARE__COUNT && compare->proof_count > 0;
	     side++)
		add_pane(body, arena, compare, side);
	page_write(&frame, out);
}
