/* Ending the association of approved lines. */

#include "page/disassociate.h"

#include "base/id.h"
#include "page/draft.h"

/* A tick box for each approved line. */
static size_t
options_of(struct arena *arena, const struct disassociate_page *page,
    struct option *options)
{
	size_t count = 0;

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];

		if (line->state != LINE_APPROVED)
			continue;
		options[count++] =
		    (struct option){ .value = id_letters(arena, line->id),
			    .label = line->item.name,
			    .hint = line->subscription[0] == '\0'
					? NULL
					: arena_print(arena, "Subscription %s",
					      line->subscription) };
	}
	return count;
}

void
page_disassociate_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct disassociate_page *page)
{
	const struct claim *claim = page->claim;
	const char *href = page_draft_href(arena, claim);
	const struct page about = {
		.title = "Disassociate", .place = PLACE_CLAIMS, .back = href
	};
	struct option options[CLAIM_LINES_MAX];
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &about,
	    TEMPLATE_DISASSOCIATE_SHOW, page->entries);

	tmpl_set(body, DISASSOCIATE_SHOW_NUMBER, claim->number);
	tmpl_set(body, DISASSOCIATE_SHOW_NAME, claim->name);
	tmpl_set(body, DISASSOCIATE_SHOW_CUSTOMER, claim->customer);
	tmpl_show(body, DISASSOCIATE_SHOW_CHANGED, page->changed);
	tmpl_set(body, DISASSOCIATE_SHOW_ACTION,
	    arena_print(arena, "%s/disassociate", href));
	tmpl_set(body, DISASSOCIATE_SHOW_RECLAIM,
	    arena_print(arena, "%s/reclaim", href));
	tmpl_set(body, DISASSOCIATE_SHOW_BACK, href);
	tmpl_set(body, DISASSOCIATE_SHOW_TOKEN, viewer->token);
	page_mask(body, DISASSOCIATE_SHOW_VERSION, viewer, claim->version);
	page_form_ticks(body, DISASSOCIATE_SHOW_LINES, page->entries,
	    &(struct control){ .name = "lines",
		.hint = "Select all of them to end the whole claim." },
	    options, options_of(arena, page, options));
	page_form_area(body, DISASSOCIATE_SHOW_REASON, page->entries,
	    &(struct control){ .name = "reason",
		.hint = "From 3 to 2,000 characters. Microsoft reads it too.",
		.maximum = REASON_TEXT_MAX });
	page_write(&frame, out);
}
