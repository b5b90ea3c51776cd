/* "Who claims": the claim's name and the location (PartnerID). */

#include "page/who.h"

#include "base/id.h"
#include "page/draft.h"

/* "GB. FastTrack Ready Partner. Microsoft Commerce Incentives: Enrolled. …" */
static const char *
location_hint(struct arena *arena, const struct location *location)
{
	const char *hint = arena_print(arena, "Country: %s", location->country);

	for (size_t i = 0; i < location->type_count; i++)
		hint = arena_print(arena, "%s%s%s", hint,
		    i == 0 ? ". Partner type: " : ", ", location->types[i]);
	for (int i = 0; i < PROGRAM__COUNT; i++)
		hint = arena_print(arena, "%s. %s: %s", hint,
		    program_name((enum program)i),
		    enrollment_name(location->enrollments[i].status));
	return arena_print(arena, "%s.", hint);
}

static bool
is_enrolled(const struct location *location)
{
	for (int i = 0; i < PROGRAM__COUNT; i++)
		if (location->enrollments[i].status != ENROLLMENT_ENROLLED)
			return false;
	return true;
}

static void
add_locations(
    struct tmpl *form, struct arena *arena, const struct who_page *who)
{
	struct option *options =
	    arena_array(arena, struct option, who->location_count);
	bool enrolled = true;

	for (size_t i = 0; i < who->location_count; i++) {
		const struct location *location = &who->locations[i];
		char letters[ID_SIZE];

		id_write(location->id, letters);
		options[i] = (struct option){
			.value = arena_string(arena, letters),
			.label = arena_print(arena, "%s, PartnerID %s",
			    location->name, location->partner_id),
			.hint = location_hint(arena, location),
		};
		enrolled = enrolled && is_enrolled(location);
	}
	page_form_radios(form, WHO_SHOW_LOCATION, who->entries,
	    &(struct control){ .name = "location",
		.hint = "The location that did the work. Your company’s global "
			"account never claims itself." },
	    options, who->location_count);
	tmpl_show(form, WHO_SHOW_WARNING, !enrolled);
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct who_page *who)
{
	struct tmpl *form = tmpl_add(body, WHO_SHOW_FORM);

	tmpl_set(form, WHO_SHOW_ACTION,
	    page_draft_part_href(arena, who->claim, PART_WHO));
	tmpl_set(form, WHO_SHOW_TOKEN, viewer->token);
	tmpl_set_int(form, WHO_SHOW_VERSION, who->claim->version);
	page_form_input(form, WHO_SHOW_CLAIM_NAME, who->entries,
	    &(struct control){ .name = "name",
		.hint = "A name by which your company finds this claim again, "
			"3 to 120 characters. No two of your open claims have "
			"the same name." });
	add_locations(form, arena, who);
}

static void
add_admins(struct tmpl *body, const struct who_page *who)
{
	struct tmpl *list, *row;

	if (who->admin_count == 0)
		return;
	list = tmpl_add(body, WHO_SHOW_ADMINS);
	for (size_t i = 0; i < who->admin_count; i++) {
		row = tmpl_add(list, WHO_SHOW_ADMIN);
		tmpl_set(row, WHO_SHOW_NAME, who->admins[i].name);
		tmpl_set(row, WHO_SHOW_EMAIL, who->admins[i].email);
	}
}

void
page_who_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct who_page *who)
{
	const struct page page = { .title = claim_part_name(PART_WHO),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, who->claim) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_WHO_SHOW, who->entries);

	tmpl_set(body, WHO_SHOW_CLAIM, page_draft_name(who->claim));
	if (who->location_count > 0)
		add_form(body, arena, viewer, who);
	else
		tmpl_show(body, WHO_SHOW_NOWHERE, true);
	add_admins(body, who);
	page_write(&frame, out);
}
