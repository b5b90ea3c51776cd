/* "Who claims": the claim's name and the location (PartnerID). */

#include "page/who.h"

#include "base/country.h"
#include "base/id.h"
#include "page/draft.h"
#include "page/location.h"
#include "page/status.h"

/* A claim without a role yet may come to be in any program. */
static bool
is_of_program(const struct claim *claim, enum program program)
{
	return !claim->role_chosen || offer_of(claim->role)->program == program;
}

/* Where it stands in each program, and how it would be enrolled. */
static void
add_enrollments(struct tmpl *row, const struct claim *claim,
    const struct location *location)
{
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		enum enrollment_status status = location->enrollments[i].status;
		const char *name = program_name((enum program)i);
		struct tmpl *one = tmpl_add(row, WHO_SHOW_ENROLLMENT);

		tmpl_set(one, WHO_SHOW_PROGRAM, name);
		tmpl_set(one, WHO_SHOW_STATUS, enrollment_name(status));
		tmpl_set(
		    one, WHO_SHOW_TONE, page_status_enrollment_tone(status));
		if (status == ENROLLMENT_ENROLLED ||
		    !is_of_program(claim, (enum program)i))
			continue;
		one = tmpl_add(row, WHO_SHOW_MISSING);
		tmpl_set(one, WHO_SHOW_PROGRAM, name);
		tmpl_set(one, WHO_SHOW_NEXT, enrollment_next_step(status));
	}
}

/* The first bears the field's name as its id: the error summary links to it. */
static void
add_location(struct tmpl *group, struct arena *arena,
    const struct who_page *who, size_t index)
{
	const struct location *location = &who->locations[index];
	struct tmpl *row = tmpl_add(group, WHO_SHOW_LOCATION);
	const char *letters = id_letters(arena, location->id);

	tmpl_set(row, WHO_SHOW_ID,
	    index == 0 ? "location"
		       : arena_print(arena, "location-%zu", index + 1));
	tmpl_set(row, WHO_SHOW_VALUE, letters);
	tmpl_set(row, WHO_SHOW_NAME, location->name);
	tmpl_set(row, WHO_SHOW_PARTNER_ID, location->partner_id);
	tmpl_set(row, WHO_SHOW_COUNTRY, country_name(location->country));
	tmpl_show(row, WHO_SHOW_CHECKED,
	    page_form_chosen(
		page_form_entry(who->entries, "location"), letters));
	tmpl_set(row, WHO_SHOW_TYPES, page_location_types(arena, location));
	add_enrollments(row, who->claim, location);
}

static void
add_locations(
    struct tmpl *form, struct arena *arena, const struct who_page *who)
{
	const struct entry *entry = page_form_entry(who->entries, "location");

	tmpl_show(form, WHO_SHOW_FAULTY, entry->fault != NULL);
	tmpl_maybe(form, WHO_SHOW_FAULT, entry->fault);
	for (size_t i = 0; i < who->location_count; i++)
		add_location(form, arena, who, i);
}

static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct who_page *who)
{
	struct tmpl *form = tmpl_add(body, WHO_SHOW_FORM);

	tmpl_set(form, WHO_SHOW_ACTION,
	    page_draft_part_href(arena, who->claim, PART_WHO));
	tmpl_set(form, WHO_SHOW_TOKEN, viewer->token);
	page_mask(form, WHO_SHOW_VERSION, viewer, who->claim->version);
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
	struct tmpl *list = NULL;

	for (size_t i = 0; i < WHO_ADMINS; i++)
		for (size_t j = 0; j < who->admins[i].count; j++) {
			const struct person *person = &who->admins[i].people[j];
			struct tmpl *row;

			if (list == NULL)
				list = tmpl_add(body, WHO_SHOW_ADMINS);
			row = tmpl_add(list, WHO_SHOW_ADMIN);
			tmpl_set(row, WHO_SHOW_NAME, person->name);
			tmpl_set(
			    row, WHO_SHOW_ROLE, role_name(who->admins[i].role));
			tmpl_set(row, WHO_SHOW_EMAIL, person->email);
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
	page_ask_show(
	    body, WHO_SHOW_ASKS, arena, who->claim, &who->asks, PART_WHO);
	if (who->location_count > 0)
		add_form(body, arena, viewer, who);
	else
		tmpl_show(body, WHO_SHOW_NOWHERE, true);
	add_admins(body, who);
	page_write(&frame, out);
}
