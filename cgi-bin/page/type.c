/* A location's partner types. */

#include "page/type.h"

#include "base/country.h"
#include "base/id.h"
#include "page/enrollment.h"
#include "page/location.h"
#include "page/partner.h"
#include "page/status.h"

const char *
page_type_href(struct arena *arena, int64_t location)
{
	return arena_print(
	    arena, "/admin/locations/%s", id_letters(arena, location));
}

static void
set_facts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct type_show *show)
{
	const struct location *location = show->location;

	tmpl_set(body, TYPE_SHOW_NAME, location->name);
	tmpl_set(body, TYPE_SHOW_PARTNER, show->partner_name);
	tmpl_set(body, TYPE_SHOW_PARTNER_HREF,
	    page_partner_href(arena, location->partner));
	tmpl_set(body, TYPE_SHOW_PARTNER_ID, location->partner_id);
	tmpl_set(body, TYPE_SHOW_COUNTRY, country_name(location->country));
	tmpl_maybe(body, TYPE_SHOW_ADDRESS, location->address);
	tmpl_set(body, TYPE_SHOW_TYPES, page_location_types(arena, location));
	if (person_may(viewer, MAY_READ_ALL))
		tmpl_set(tmpl_add(body, TYPE_SHOW_CLAIMS), TYPE_SHOW_PARTNER_ID,
		    location->partner_id);
}

/* Where it stands in a program, and what of its requirements is not met. */
static void
add_standing(
    struct tmpl *body, struct arena *arena, const struct candidate *one)
{
	const struct enrollment *enrollment = &one->enrollment;
	struct tmpl *row = tmpl_add(body, TYPE_SHOW_ENROLLMENT);

	tmpl_set(row, TYPE_SHOW_PROGRAM, program_name(enrollment->program));
	tmpl_set(row, TYPE_SHOW_HREF, page_enrollment_href(arena, one));
	tmpl_set(row, TYPE_SHOW_STATUS, enrollment_name(enrollment->status));
	tmpl_set(row, TYPE_SHOW_TONE,
	    page_status_enrollment_tone(enrollment->status));
	if (enrollment->status != ENROLLMENT_NONE)
		tmpl_maybe(row, TYPE_SHOW_UNMET,
		    enrollment_unmet(arena, enrollment, NULL));
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct type_show *show)
{
	struct option *options =
	    arena_array(arena, struct option, show->known_count);
	struct tmpl *form = tmpl_add(body, TYPE_SHOW_FORM);

	for (size_t i = 0; i < show->known_count; i++)
		options[i] = (struct option){ .value = show->known[i],
			.label = show->known[i] };
	tmpl_set(
	    form, TYPE_SHOW_ACTION, page_type_href(arena, show->location->id));
	tmpl_set(form, TYPE_SHOW_TOKEN, viewer->token);
	page_mask(form, TYPE_SHOW_VERSION, viewer, show->version);
	if (show->known_count > 0)
		page_form_ticks(form, TYPE_SHOW_KNOWN, show->entries,
		    &(struct control){ .name = "types",
			.hint = "Those that programs ask for or locations "
				"carry. At most 16 each." },
		    options, show->known_count);
	page_form_input(form, TYPE_SHOW_ANOTHER, show->entries,
	    &(struct control){ .name = "another",
		.hint = "Up to 200 characters, exactly as programs ask for it.",
		.autocomplete = "off" });
}

void
page_type_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct type_show *show)
{
	const struct page page = { .title = show->location->name,
		.place = PLACE_ADMIN,
		.back = page_partner_href(arena, show->location->partner),
		.back_label = show->partner_name,
		.success = show->saved ? "The partner types are saved" : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_TYPE_SHOW, show->entries);

	set_facts(body, arena, viewer, show);
	for (int i = 0; i < PROGRAM__COUNT; i++)
		add_standing(body, arena, &show->standing[i]);
	if (person_may(viewer, MAY_RUN))
		add_form(body, arena, viewer, show);
	page_history_part(body, TYPE_SHOW_HISTORY, arena, viewer, show->lines,
	    show->line_count);
	page_write(&frame, out);
}
