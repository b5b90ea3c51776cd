/* The partner's locations. */

#include "page/location.h"

#include <string.h>

#include "base/country.h"
#include "base/id.h"
#include "page/layout.h"
#include "page/status.h"

const char *
page_location_href(struct arena *arena, int64_t location)
{
	return arena_print(arena, "/locations/%s", id_letters(arena, location));
}

const char *
page_location_types(struct arena *arena, const struct location *location)
{
	const char *words = "";

	for (size_t i = 0; i < location->type_count; i++)
		words = arena_print(arena, "%s%s%s", words, i == 0 ? "" : ", ",
		    location->types[i]);
	return location->type_count == 0 ? "None" : words;
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct location *one)
{
	struct tmpl *row = tmpl_add(table, LOCATION_LIST_ROW);

	tmpl_set(row, LOCATION_LIST_HREF, page_location_href(arena, one->id));
	tmpl_set(row, LOCATION_LIST_NAME, one->name);
	tmpl_set(row, LOCATION_LIST_PARTNER_ID, one->partner_id);
	tmpl_set(row, LOCATION_LIST_COUNTRY, country_name(one->country));
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		struct tmpl *cell = tmpl_add(row, LOCATION_LIST_ENROLLMENT);

		tmpl_set(
		    cell, LOCATION_LIST_PROGRAM, program_name((enum program)i));
		tmpl_set(cell, LOCATION_LIST_STATUS,
		    enrollment_name(one->enrollments[i].status));
		tmpl_set(cell, LOCATION_LIST_TONE,
		    page_status_enrollment_tone(one->enrollments[i].status));
	}
}

void
page_location_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct location *locations, size_t count)
{
	const struct page page = { .title = "Locations",
		.place = PLACE_LOCATIONS };
	struct frame frame;
	struct tmpl *table, *body = page_begin(&frame, arena, viewer, &page,
				TEMPLATE_LOCATION_LIST, NULL);

	tmpl_set(body, LOCATION_LIST_WHERE, viewer->directory_name);
	tmpl_show(body, LOCATION_LIST_NONE, count == 0);
	table = count == 0 ? NULL : tmpl_add(body, LOCATION_LIST_TABLE);
	for (int i = 0; count > 0 && i < PROGRAM__COUNT; i++)
		tmpl_set(tmpl_add(table, LOCATION_LIST_HEAD),
		    LOCATION_LIST_PROGRAM, program_name((enum program)i));
	for (size_t i = 0; i < count; i++)
		add_row(table, arena, &locations[i]);
	page_write(&frame, out);
}

void
page_location_country(struct tmpl *form, enum marker marker,
    struct arena *arena, const struct entries *entries)
{
	const struct country *all;
	size_t count = country_all(&all);
	struct option *options = arena_array(arena, struct option, count + 1);

	options[0] =
	    (struct option){ .value = "", .label = "Choose a country" };
	for (size_t i = 0; i < count; i++)
		options[i + 1] = (struct option){ .value = all[i].letters,
			.label = all[i].name };
	page_form_select(form, marker, entries,
	    &(struct control){ .name = "country" }, options, count + 1);
}

void
page_location_name(
    struct tmpl *form, enum marker marker, const struct entries *entries)
{

	page_form_input(form, marker, entries,
	    &(struct control){ .name = "name",
		.hint = "Such as your company’s name and the city, up to 120 "
			"characters. Each of your locations has another "
			"name.",
		.autocomplete = "off" });
}

void
page_location_address(
    struct tmpl *form, enum marker marker, const struct entries *entries)
{

	page_form_area(form, marker, entries,
	    &(struct control){ .name = "address",
		.hint = "Street, city and postal code, up to 300 characters.",
		.maximum = LOCATION_ADDRESS_MAX,
		.rows = 4 });
}

void
page_location_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries)
{
	const struct page page = { .title = "Add a location",
		.place = PLACE_LOCATIONS,
		.back = "/locations",
		.back_label = "Locations" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_LOCATION_NEW, entries);

	tmpl_set(body, LOCATION_NEW_WHERE, viewer->directory_name);
	tmpl_set(body, LOCATION_NEW_TOKEN, viewer->token);
	page_location_name(body, LOCATION_NEW_NAME, entries);
	page_location_country(body, LOCATION_NEW_COUNTRY, arena, entries);
	page_location_address(body, LOCATION_NEW_ADDRESS, entries);
	page_write(&frame, out);
}

static void
add_enrollments(
    struct tmpl *body, struct arena *arena, const struct location *location)
{
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		enum enrollment_status status = location->enrollments[i].status;
		struct tmpl *row = tmpl_add(body, LOCATION_SHOW_ENROLLMENT);

		tmpl_set(
		    row, LOCATION_SHOW_PROGRAM, program_name((enum program)i));
		tmpl_set(row, LOCATION_SHOW_HREF,
		    arena_print(arena, "/incentives/%s/%s",
			id_letters(arena, location->id),
			program_code((enum program)i)));
		tmpl_set(row, LOCATION_SHOW_STATUS, enrollment_name(status));
		tmpl_set(row, LOCATION_SHOW_TONE,
		    page_status_enrollment_tone(status));
		tmpl_maybe(
		    row, LOCATION_SHOW_NEXT, enrollment_next_step(status));
	}
}

/* How many claims; they themselves are for those who have incentives roles. */
static void
add_claims(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct location_show *show)
{
	struct tmpl *list = NULL, *row;

	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		if (show->claims[i] == 0)
			continue;
		if (list == NULL)
			list = tmpl_add(body, LOCATION_SHOW_CLAIMS);
		row = tmpl_add(list, LOCATION_SHOW_COUNT);
		tmpl_set(row, LOCATION_SHOW_STATUS,
		    claim_status_name((enum claim_status)i));
		tmpl_set(row, LOCATION_SHOW_NUMBER,
		    page_number(arena, show->claims[i]));
	}
	tmpl_show(body, LOCATION_SHOW_NO_CLAIMS, list == NULL);
	if (list == NULL)
		return;
	if (person_may(viewer, MAY_FILL))
		tmpl_set(tmpl_add(body, LOCATION_SHOW_SEE),
		    LOCATION_SHOW_PARTNER_ID, show->location->partner_id);
	else
		tmpl_show(body, LOCATION_SHOW_NO_ROLE, true);
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct location_show *show)
{

	tmpl_set(body, LOCATION_SHOW_BASE,
	    page_location_href(arena, show->location->id));
	tmpl_set(body, LOCATION_SHOW_TOKEN, viewer->token);
	page_mask(body, LOCATION_SHOW_VERSION, viewer, show->version);
	page_location_name(body, LOCATION_SHOW_NAME_FIELD, show->entries);
	page_location_address(body, LOCATION_SHOW_ADDRESS_FIELD, show->entries);
}

static const char *
banner_of(struct arena *arena, const struct location_show *show)
{

	if (strcmp(show->done, "changed") == 0)
		return "The location is changed";
	if (strcmp(show->done, "added") != 0)
		return NULL;
	return arena_print(arena, "The location is added. Its PartnerID is %s",
	    show->location->partner_id);
}

void
page_location_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct location_show *show)
{
	const struct location *location = show->location;
	const struct page page = { .title = location->name,
		.place = PLACE_LOCATIONS,
		.back = "/locations",
		.back_label = "Locations",
		.success = banner_of(arena, show) };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_LOCATION_SHOW, show->entries);

	tmpl_set(body, LOCATION_SHOW_NAME, location->name);
	tmpl_set(body, LOCATION_SHOW_PARTNER_ID, location->partner_id);
	tmpl_set(body, LOCATION_SHOW_COUNTRY, country_name(location->country));
	tmpl_maybe(body, LOCATION_SHOW_ADDRESS, location->address);
	tmpl_set(
	    body, LOCATION_SHOW_TYPES, page_location_types(arena, location));
	add_enrollments(body, arena, location);
	add_claims(body, arena, viewer, show);
	add_form(body, arena, viewer, show);
	page_history_part(body, LOCATION_SHOW_HISTORY, arena, viewer,
	    show->lines, show->line_count);
	page_write(&frame, out);
}
