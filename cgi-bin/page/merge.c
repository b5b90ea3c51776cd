/* What merging a partner account into another would do. */

#include "page/merge.h"

#include "page/location.h"
#include "page/partner.h"

static void
add_location(
    struct tmpl *part, struct arena *arena, const struct location *location)
{
	struct tmpl *one = tmpl_add(part, MERGE_SHOW_LOCATION);

	tmpl_set(one, MERGE_SHOW_NAME, location->name);
	tmpl_set(one, MERGE_SHOW_PARTNER_ID, location->partner_id);
	tmpl_set(one, MERGE_SHOW_TYPES, page_location_types(arena, location));
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		struct tmpl *row = tmpl_add(one, MERGE_SHOW_ENROLLMENT);

		tmpl_set(
		    row, MERGE_SHOW_PROGRAM, program_name((enum program)i));
		tmpl_set(row, MERGE_SHOW_STATUS,
		    enrollment_name(location->enrollments[i].status));
	}
}

static void
add_moves(struct tmpl *part, struct arena *arena, const struct merge *merge)
{
	tmpl_set(part, MERGE_SHOW_FROM, merge->from.directory.name);
	tmpl_set(part, MERGE_SHOW_INTO, merge->into.directory.name);
	tmpl_set(part, MERGE_SHOW_LOCATIONS,
	    page_count(arena, merge->from.locations, "location", "locations"));
	tmpl_set(part, MERGE_SHOW_PEOPLE,
	    page_count(arena, merge->from.people, "person", "people"));
	if (merge->both > 0)
		tmpl_set(tmpl_add(part, MERGE_SHOW_SOME_BOTH), MERGE_SHOW_BOTH,
		    page_number(arena, merge->both));
	tmpl_set(part, MERGE_SHOW_CLAIMS,
	    page_count(arena, merge->claims, "claim", "claims"));
	for (size_t i = 0; i < merge->location_count; i++)
		add_location(part, arena, &merge->locations[i]);
}

static void
add_preview(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct merge_show *show)
{
	const char *why[MERGE_REFUSALS];
	const size_t count = merge_refusals(arena, show->merge, why);
	struct tmpl *part, *form;

	if (count > 0) {
		part = tmpl_add(body, MERGE_SHOW_REFUSED);
		for (size_t i = 0; i < count; i++)
			tmpl_set(tmpl_add(part, MERGE_SHOW_REASON),
			    MERGE_SHOW_WHY, why[i]);
		return;
	}
	part = tmpl_add(body, MERGE_SHOW_PREVIEW);
	tmpl_show(part, MERGE_SHOW_MOVED, show->moved);
	add_moves(part, arena, show->merge);
	form = tmpl_add(part, MERGE_SHOW_FORM);
	tmpl_set(form, MERGE_SHOW_ACTION,
	    page_partner_href(arena, show->from->directory.id));
	tmpl_set(form, MERGE_SHOW_TOKEN, viewer->token);
	tmpl_set(form, MERGE_SHOW_PARTNER_ID, show->partner_id);
	tmpl_set(form, MERGE_SHOW_SEEN, merge_seen(arena, show->merge));
	tmpl_set(form, MERGE_SHOW_INTO, show->merge->into.directory.name);
}

void
page_merge_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct merge_show *show)
{
	const char *name = show->from->directory.name;
	const char *href = page_partner_href(arena, show->from->directory.id);
	const struct page page = { .title = arena_print(arena,
				       "Merge %s into another account", name),
		.place = PLACE_ADMIN,
		.back = href,
		.back_label = name };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_MERGE_SHOW, show->entries);

	tmpl_set(body, MERGE_SHOW_FROM, name);
	tmpl_set(body, MERGE_SHOW_HREF, href);
	page_form_input(body, MERGE_SHOW_WHICH, show->entries,
	    &(struct control){ .name = "into",
		.hint = "Of any of its locations, up to 20 digits.",
		.width = 20,
		.autocomplete = "off" });
	if (show->merge != NULL)
		add_preview(body, arena, viewer, show);
	page_write(&frame, out);
}
