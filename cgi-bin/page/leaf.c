/* A page of a file. */

#include "page/leaf.h"

#include <inttypes.h>

#include "base/id.h"

const char *
page_leaf_download(struct arena *arena, int64_t proof)
{
	return arena_print(arena, "/proof/%s", id_letters(arena, proof));
}

const char *
page_leaf_href(struct arena *arena, int64_t proof, int64_t claim, int64_t page)
{
	const char *of = arena_print(arena, "%s/view?claim=%s",
	    page_leaf_download(arena, proof), id_letters(arena, claim));

	return page == 0 ? of
			 : arena_print(arena, "%s&page=%" PRId64, of, page);
}

static void
show_page(struct tmpl *one, struct arena *arena, const struct leaf *leaf)
{
	const struct view_page *page = &leaf->page;

	tmpl_set(one, COMPONENT_LEAF_FILE, leaf->proof->name);
	tmpl_maybe(one, COMPONENT_LEAF_PREVIOUS, leaf->previous);
	tmpl_maybe(one, COMPONENT_LEAF_NEXT, leaf->next);
	tmpl_set_int(one, COMPONENT_LEAF_NUMBER, page->number);
	tmpl_set_int(one, COMPONENT_LEAF_COUNT, leaf->view.pages);
	tmpl_maybe(one, COMPONENT_LEAF_WORDS, page->words);
	tmpl_show(one, COMPONENT_LEAF_SILENT,
	    page->words[0] == '\0' && page->width > 0);
	tmpl_show(one, COMPONENT_LEAF_BLANK,
	    page->words[0] == '\0' && page->width == 0);
	if (page->width > 0) {
		tmpl_maybe(one, COMPONENT_LEAF_PICTURE,
		    arena_print(arena, "Page %" PRId64 " of %s%s", page->number,
			leaf->proof->name,
			page->words[0] == '\0' ? "" : "; its text is below"));
		tmpl_set(one, COMPONENT_LEAF_SOURCE,
		    arena_print(arena, "%s/pages/%" PRId64 "?claim=%s",
			page_leaf_download(arena, leaf->proof->id),
			page->number, id_letters(arena, leaf->claim)));
		tmpl_set_int(one, COMPONENT_LEAF_WIDTH, page->width);
		tmpl_set_int(one, COMPONENT_LEAF_HEIGHT, page->height);
	}
	if (leaf->view.more && page->number == leaf->view.pages) {
		tmpl_maybe(one, COMPONENT_LEAF_MORE,
		    "The file has more pages, which are not shown here.");
		tmpl_set(one, COMPONENT_LEAF_DOWNLOAD,
		    page_leaf_download(arena, leaf->proof->id));
	}
}

void
page_leaf(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct leaf *leaf)
{
	struct tmpl *body = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_LEAF);

	if (leaf->page.number == 0) {
		tmpl_maybe(body, COMPONENT_LEAF_NOTHING,
		    view_state_sentence(leaf->view.state));
		tmpl_set(body, COMPONENT_LEAF_DOWNLOAD,
		    page_leaf_download(arena, leaf->proof->id));
		return;
	}
	if (leaf->wanted > leaf->view.pages)
		tmpl_maybe(body, COMPONENT_LEAF_BEYOND,
		    arena_print(arena,
			"Page %" PRId64 " is not shown here: %s. This is "
			"page %" PRId64 ".",
			leaf->wanted,
			leaf->view.more
			    ? "only the file’s first pages are"
			    : "pages may be counted otherwise in the file",
			leaf->page.number));
	show_page(tmpl_add(body, COMPONENT_LEAF_LEAF), arena, leaf);
}
