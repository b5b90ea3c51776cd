/* Partner accounts, for those who look after them. */

#include "page/partner.h"

#include <string.h>

#include "base/country.h"
#include "base/id.h"
#include "page/invitation.h"
#include "page/location.h"
#include "page/status.h"
#include "page/type.h"

#define BASE "/admin/partners"

const char *
page_partner_href(struct arena *arena, int64_t partner)
{
	return arena_print(arena, BASE "/%s", id_letters(arena, partner));
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct partner *one)
{
	struct tmpl *row = tmpl_add(table, PARTNER_LIST_ROW);

	tmpl_set(row, PARTNER_LIST_HREF,
	    page_partner_href(arena, one->directory.id));
	tmpl_set(row, PARTNER_LIST_NAME, one->directory.name);
	tmpl_maybe(row, PARTNER_LIST_MERGED, one->merged_name);
	tmpl_set(
	    row, PARTNER_LIST_COUNTRY, country_name(one->directory.country));
	tmpl_set(
	    row, PARTNER_LIST_LOCATIONS, page_number(arena, one->locations));
	tmpl_set(row, PARTNER_LIST_PEOPLE, page_number(arena, one->people));
}

static void
add_pages(
    struct tmpl *body, struct arena *arena, const struct partner_list *list)
{
	struct tmpl *link;

	tmpl_show(body, PARTNER_LIST_PAGES, list->more || !list->first);
	if (!list->first)
		tmpl_set(tmpl_add(body, PARTNER_LIST_FIRST), PARTNER_LIST_TEXT,
		    list->text);
	if (!list->more)
		return;
	link = tmpl_add(body, PARTNER_LIST_NEXT);
	tmpl_set(link, PARTNER_LIST_TEXT, list->text);
	tmpl_set(link, PARTNER_LIST_AFTER,
	    id_letters(arena, list->rows[list->count - 1].directory.id));
}

void
page_partner_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct partner_list *list)
{
	const struct page page = { .title = "Partner accounts",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *table, *body = page_begin(&frame, arena, viewer, &page,
				TEMPLATE_PARTNER_LIST, NULL);

	tmpl_show(body, PARTNER_LIST_MAY_ADD, person_may(viewer, MAY_RUN));
	tmpl_set(body, PARTNER_LIST_TEXT, list->text);
	tmpl_show(body, PARTNER_LIST_NARROWED, list->text[0] != '\0');
	tmpl_show(body, PARTNER_LIST_NONE, list->count == 0);
	table = list->count == 0 ? NULL : tmpl_add(body, PARTNER_LIST_TABLE);
	for (size_t i = 0; i < list->count; i++)
		add_row(table, arena, &list->rows[i]);
	add_pages(body, arena, list);
	page_write(&frame, out);
}

static void
add_person(struct tmpl *body, const struct entries *entries)
{
	page_form_input(body, PARTNER_NEW_EMAIL, entries,
	    &(struct control){ .name = "email",
		.type = "email",
		.hint = "Their own, to which only they have access. They sign "
			"in with it.",
		.autocomplete = "off" });
	page_form_input(body, PARTNER_NEW_PERSON, entries,
	    &(struct control){ .name = "person",
		.hint = "As colleagues know them, up to 120 characters. They "
			"can correct it.",
		.autocomplete = "off" });
}

void
page_partner_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries, bool has_mail)
{
	const struct page page = { .title = "Make a partner account",
		.place = PLACE_ADMIN,
		.back = BASE,
		.back_label = "Partner accounts" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PARTNER_NEW, entries);

	tmpl_set(body, PARTNER_NEW_TOKEN, viewer->token);
	tmpl_show(body, PARTNER_NEW_NO_MAIL, !has_mail);
	page_form_input(body, PARTNER_NEW_ACCOUNT, entries,
	    &(struct control){ .name = "account",
		.hint = "The company’s, up to 120 characters. No other account "
			"has it.",
		.autocomplete = "off" });
	page_location_country(body, PARTNER_NEW_COUNTRY, arena, entries);
	page_form_input(body, PARTNER_NEW_NAME, entries,
	    &(struct control){ .name = "name",
		.hint = "Such as the company’s name and the city, up to 120 "
			"characters.",
		.autocomplete = "off" });
	page_location_address(body, PARTNER_NEW_ADDRESS, entries);
	add_person(body, entries);
	page_write(&frame, out);
}

static void
add_location(
    struct tmpl *table, struct arena *arena, const struct location *one)
{
	struct tmpl *row = tmpl_add(table, PARTNER_SHOW_LOCATION);

	tmpl_set(row, PARTNER_SHOW_HREF, page_type_href(arena, one->id));
	tmpl_set(row, PARTNER_SHOW_NAME, one->name);
	tmpl_set(row, PARTNER_SHOW_PARTNER_ID, one->partner_id);
	tmpl_set(row, PARTNER_SHOW_COUNTRY, country_name(one->country));
	tmpl_set(row, PARTNER_SHOW_TYPES, page_location_types(arena, one));
	for (int i = 0; i < PROGRAM__COUNT; i++) {
		struct tmpl *cell = tmpl_add(row, PARTNER_SHOW_ENROLLMENT);

		tmpl_set(
		    cell, PARTNER_SHOW_PROGRAM, program_name((enum program)i));
		tmpl_set(cell, PARTNER_SHOW_STATUS,
		    enrollment_name(one->enrollments[i].status));
		tmpl_set(cell, PARTNER_SHOW_TONE,
		    page_status_enrollment_tone(one->enrollments[i].status));
	}
}

static void
add_locations(
    struct tmpl *body, struct arena *arena, const struct partner_show *show)
{
	struct tmpl *table;

	tmpl_show(body, PARTNER_SHOW_NO_LOCATIONS, show->location_count == 0);
	if (show->location_count == 0)
		return;
	table = tmpl_add(body, PARTNER_SHOW_TABLE);
	for (int i = 0; i < PROGRAM__COUNT; i++)
		tmpl_set(tmpl_add(table, PARTNER_SHOW_HEAD),
		    PARTNER_SHOW_PROGRAM, program_name((enum program)i));
	for (size_t i = 0; i < show->location_count; i++)
		add_location(table, arena, &show->locations[i]);
}

static void
set_facts(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct partner_show *show)
{
	const struct partner *partner = show->partner;
	struct tmpl *list = NULL;

	tmpl_set(body, PARTNER_SHOW_COUNTRY,
	    country_name(partner->directory.country));
	tmpl_set(body, PARTNER_SHOW_SINCE,
	    page_date(arena, viewer, partner->created));
	tmpl_set(body, PARTNER_SHOW_PEOPLE,
	    page_count(arena, partner->people, "person", "people"));
	tmpl_show(body, PARTNER_SHOW_NOBODY, show->admin_count == 0);
	if (show->admin_count > 0)
		list = tmpl_add(body, PARTNER_SHOW_ADMINS);
	for (size_t i = 0; i < show->admin_count; i++)
		tmpl_set(tmpl_add(list, PARTNER_SHOW_ADMIN), PARTNER_SHOW_NAME,
		    show->admins[i].name);
}

/* What became of an account that is merged. */
static void
add_merged(
    struct tmpl *body, struct arena *arena, const struct partner *partner)
{
	struct tmpl *part = tmpl_add(body, PARTNER_SHOW_MERGED);

	tmpl_set(
	    part, PARTNER_SHOW_HREF, page_partner_href(arena, partner->merged));
	tmpl_set(part, PARTNER_SHOW_NAME, partner->merged_name);
}

/* All that an account has which stands by itself. */
static void
add_alone(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct partner_show *show)
{
	struct tmpl *part = tmpl_add(body, PARTNER_SHOW_ALONE);

	set_facts(part, arena, viewer, show);
	page_invitation_list(part, PARTNER_SHOW_INVITATIONS, arena, viewer,
	    show->invitations, show->invitation_count);
	add_locations(part, arena, show);
	if (person_may(viewer, MAY_RUN))
		tmpl_set(tmpl_add(body, PARTNER_SHOW_MERGE), PARTNER_SHOW_HREF,
		    page_partner_href(arena, show->partner->directory.id));
}

static const char *
banner_of(const char *done)
{
	if (strcmp(done, "merged") == 0)
		return "The accounts are merged";
	if (strcmp(done, "added") == 0)
		return "The account is made, and the invitation is on its way";
	return strcmp(done, "waits") == 0
		   ? "The account is made. The invitation waits: this site "
		     "sends no mail now"
		   : NULL;
}

void
page_partner_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct partner_show *show)
{
	const struct page page = { .title = show->partner->directory.name,
		.place = PLACE_ADMIN,
		.back = BASE,
		.back_label = "Partner accounts",
		.success = banner_of(show->done) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PARTNER_SHOW, NULL);

	tmpl_set(body, PARTNER_SHOW_NAME, show->partner->directory.name);
	if (show->partner->merged != 0)
		add_merged(body, arena, show->partner);
	else
		add_alone(body, arena, viewer, show);
	page_history_part(body, PARTNER_SHOW_HISTORY, arena, viewer,
	    show->lines, show->line_count);
	page_write(&frame, out);
}
