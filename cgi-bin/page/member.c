/* People and their roles. */

#include "page/member.h"

#include <string.h>

#include "base/id.h"
#include "page/invitation.h"
#include "page/layout.h"

const char *
page_member_base(const struct viewer *viewer)
{
	return person_is_microsoft(viewer) ? "/admin/people" : "/people";
}

const char *
page_member_href(
    struct arena *arena, const struct viewer *viewer, int64_t person)
{
	return arena_print(arena, "%s/%s", page_member_base(viewer),
	    id_letters(arena, person));
}

const char *
page_member_stays(struct arena *arena, const struct person *person,
    const struct last_role *last)
{
	return arena_print(arena,
	    "%s is the only %s of %s who may sign in. Give another person "
	    "this role first",
	    person->name,
	    last->role == ROLE_GLOBAL_ADMIN ? "global admin" : "program admin",
	    last->directory_name);
}

/* "Incentives admin; Incentives user at Fabrikam Munich". */
static const char *
roles_line(struct arena *arena, const struct membership *ship)
{
	const char *line = "";

	for (size_t i = 0; i < ship->grant_count; i++)
		line = arena_print(arena, "%s%s%s", line, i == 0 ? "" : "; ",
		    grant_words(arena, &ship->grants[i]));
	return line[0] == '\0' ? "No role" : line;
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct member_row *row)
{
	struct tmpl *one = tmpl_add(table, MEMBER_LIST_ROW), *ship;

	tmpl_set(one, MEMBER_LIST_HREF,
	    page_member_href(arena, viewer, row->person->id));
	tmpl_set(one, MEMBER_LIST_NAME, row->person->name);
	tmpl_set(one, MEMBER_LIST_EMAIL, row->person->email);
	tmpl_show(one, MEMBER_LIST_GONE, row->person->disabled != 0);
	tmpl_show(one, MEMBER_LIST_NOWHERE, row->ship_count == 0);
	for (size_t i = 0; i < row->ship_count; i++) {
		ship = tmpl_add(one, MEMBER_LIST_SHIP);
		if (person_is_microsoft(viewer))
			tmpl_maybe(ship, MEMBER_LIST_WHERE,
			    row->ships[i].directory.name);
		tmpl_set(
		    ship, MEMBER_LIST_ROLES, roles_line(arena, &row->ships[i]));
		tmpl_show(
		    ship, MEMBER_LIST_ASKS, row->ships[i].request_count > 0);
	}
}

/* A link to another part of the list, narrowed as it is. */
static struct tmpl *
add_link(struct tmpl *body, enum marker marker, const struct viewer *viewer,
    const struct member_list *list)
{
	struct tmpl *link = tmpl_add(body, marker);

	tmpl_set(link, MEMBER_LIST_BASE, page_member_base(viewer));
	tmpl_set(link, MEMBER_LIST_TEXT, list->text);
	tmpl_set(link, MEMBER_LIST_ROLE, list->role);
	tmpl_set(link, MEMBER_LIST_STATE, list->disabled ? "disabled" : "");
	return link;
}

static void
add_pages(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct member_list *list)
{
	struct tmpl *next;

	tmpl_show(body, MEMBER_LIST_PAGES, !list->first || list->more);
	if (!list->first)
		(void)add_link(body, MEMBER_LIST_FIRST, viewer, list);
	if (!list->more)
		return;
	next = add_link(body, MEMBER_LIST_NEXT, viewer, list);
	tmpl_set(next, MEMBER_LIST_PLACE,
	    id_letters(arena, list->rows[list->count - 1].person->id));
}

/* The roles to narrow it by: in Microsoft's directory all there are. */
static void
add_roles(struct tmpl *body, const struct viewer *viewer, const char *chosen)
{
	for (enum role role = 0; role < ROLE__COUNT; role++) {
		struct tmpl *option;

		if (!person_is_microsoft(viewer) &&
		    role_directory(role) != viewer->kind)
			continue;
		option = tmpl_add(body, MEMBER_LIST_OPTION);
		tmpl_set(option, MEMBER_LIST_VALUE, role_code(role));
		tmpl_set(option, MEMBER_LIST_LABEL, role_name(role));
		tmpl_show(option, MEMBER_LIST_CHOSEN,
		    strcmp(role_code(role), chosen) == 0);
	}
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	static const struct {
		const char *word, *banner;
	} banners[] = {
		{ "removed", "The person is removed" },
		{ "invited", "The invitation is on its way" },
		{ "again", "The invitation is on its way again" },
		{ "waits",
		    "The invitation waits: this site sends no mail now" },
		{ "withdrawn", "The invitation is withdrawn" },
		{ "given", "The role is given" },
		{ "taken", "The role is taken away" },
		{ "declined", "The request is declined" },
		{ "disabled", "They may not sign in any more" },
		{ "enabled", "They may sign in again" },
		{ "forgotten", "It is forgotten who they were" },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].banner;
	return NULL;
}

void
page_member_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct member_list *list)
{
	const struct page page = { .title = "People",
		.place = PLACE_PEOPLE,
		.success = list->given ? "The roles are given"
				       : banner_of(list->done) };
	struct frame frame;
	struct tmpl *table, *body = page_begin(&frame, arena, viewer, &page,
				TEMPLATE_MEMBER_LIST, NULL);

	tmpl_set(body, MEMBER_LIST_BASE, page_member_base(viewer));
	tmpl_set(body, MEMBER_LIST_ABOUT,
	    person_is_microsoft(viewer)
		? "Everybody who signs in here, in all directories."
		: arena_print(arena, "Everybody who belongs to %s.",
		      viewer->directory_name));
	tmpl_show(body, MEMBER_LIST_MAY_IMPORT,
	    person_may(viewer, ROLE_BIT(ROLE_GLOBAL_ADMIN)));
	tmpl_set(body, MEMBER_LIST_TEXT, list->text);
	add_roles(body, viewer, list->role);
	tmpl_show(body, MEMBER_LIST_DISABLED, list->disabled);
	tmpl_show(body, MEMBER_LIST_NARROWED,
	    list->text[0] != '\0' || list->role[0] != '\0' || list->disabled);
	tmpl_show(body, MEMBER_LIST_NONE, list->count == 0);
	table = list->count == 0 ? NULL : tmpl_add(body, MEMBER_LIST_TABLE);
	for (size_t i = 0; i < list->count; i++)
		add_row(table, arena, viewer, &list->rows[i]);
	add_pages(body, arena, viewer, list);
	if (person_may(viewer, MAY_GIVE | MAY_RUN))
		tmpl_set(tmpl_add(body, MEMBER_LIST_INVITE), MEMBER_LIST_BASE,
		    page_member_base(viewer));
	page_invitation_list(body, MEMBER_LIST_INVITATIONS, arena, viewer,
	    list->invitations, list->invitation_count);
	page_write(&frame, out);
}

/* What the parts of somebody's page share. */
struct show {
	struct arena *arena;
	const struct viewer *viewer;
	const struct member_show *member;
	const char *base; /* of their page */
};

static const char *
place_of(struct arena *arena, const struct grant *grant)
{
	if (!role_is_narrowable(grant->role))
		return "";
	return arena_print(arena, "%s, %s",
	    grant->location == 0 ? "Every location" : grant->location_name,
	    grant->in_program ? program_name(grant->program) : "every program");
}

/* Must it stay with them? */
static bool
stays(const struct member_show *member, const struct grant *grant)
{
	for (size_t i = 0; i < member->last_count; i++)
		if (member->last[i].role == grant->role &&
		    member->last[i].directory == grant->directory)
			return true;
	return false;
}

static void
add_grant(const struct show *show, struct tmpl *list, const struct grant *grant,
    unsigned takes)
{
	struct tmpl *row = tmpl_add(list, MEMBER_SHOW_GRANT), *take;
	const char *place = place_of(show->arena, grant);
	bool last = stays(show->member, grant);

	tmpl_set(row, MEMBER_SHOW_ROLE, role_name(grant->role));
	tmpl_set(row, MEMBER_SHOW_PLACE, place);
	tmpl_set(row, MEMBER_SHOW_STAMP, page_stamp(show->arena, grant->given));
	tmpl_set(row, MEMBER_SHOW_WHEN,
	    page_time(show->arena, show->viewer, grant->given));
	tmpl_maybe(row, MEMBER_SHOW_BY, grant->given_by);
	tmpl_show(row, MEMBER_SHOW_STAYS, last);
	if (last || (takes & ROLE_BIT(grant->role)) == 0)
		return;
	take = tmpl_add(row, MEMBER_SHOW_TAKE);
	tmpl_set(take, MEMBER_SHOW_BASE, show->base);
	tmpl_set(take, MEMBER_SHOW_TOKEN, show->viewer->token);
	tmpl_set(take, MEMBER_SHOW_ID, id_letters(show->arena, grant->id));
	tmpl_set(take, MEMBER_SHOW_ROLE, role_name(grant->role));
	tmpl_set(take, MEMBER_SHOW_PLACE, place);
}

/* What a form about a directory posts besides its buttons. */
static void
fill_form(
    const struct show *show, struct tmpl *form, const struct membership *ship)
{
	tmpl_set(form, MEMBER_SHOW_BASE, show->base);
	tmpl_set(form, MEMBER_SHOW_TOKEN, show->viewer->token);
	tmpl_set(form, MEMBER_SHOW_DIRECTORY,
	    id_letters(show->arena, ship->directory.id));
	tmpl_set(form, MEMBER_SHOW_WHERE, ship->directory.name);
}

static void
add_requests(const struct show *show, struct tmpl *part,
    const struct membership *ship, unsigned gives)
{
	for (size_t i = 0; i < ship->request_count; i++) {
		const struct role_request *request = &ship->requests[i];
		bool narrow = role_is_narrowable(request->role);
		struct tmpl *row;

		if ((gives & ROLE_BIT(request->role)) == 0)
			continue;
		row = tmpl_add(part, MEMBER_SHOW_REQUEST);
		fill_form(show, row, ship);
		tmpl_set(row, MEMBER_SHOW_NAME, show->member->row.person->name);
		tmpl_set(row, MEMBER_SHOW_ROLE, role_name(request->role));
		tmpl_set(row, MEMBER_SHOW_CODE, role_code(request->role));
		tmpl_set(row, MEMBER_SHOW_STAMP,
		    page_stamp(show->arena, request->asked));
		tmpl_set(row, MEMBER_SHOW_WHEN,
		    page_time(show->arena, show->viewer, request->asked));
		tmpl_show(row, MEMBER_SHOW_EVERYWHERE, narrow);
		tmpl_show(row, MEMBER_SHOW_NARROW, narrow);
	}
}

static void
add_scope(const struct show *show, struct tmpl *form)
{
	const struct member_show *member = show->member;
	struct option programs[1 + PROGRAM__COUNT] = { { .value = "",
	    .label = "Every program" } };
	struct option *places =
	    arena_array(show->arena, struct option, member->location_count + 1);

	places[0] = (struct option){ .value = "", .label = "Every location" };
	for (size_t i = 0; i < member->location_count; i++)
		places[i + 1] =
		    (struct option){ .value = id_letters(
					 show->arena, member->locations[i].id),
			    .label = arena_print(show->arena, "%s (%s)",
				member->locations[i].name,
				member->locations[i].partner_id) };
	for (enum program i = 0; i < PROGRAM__COUNT; i++)
		programs[i + 1] = (struct option){ .value = program_code(i),
			.label = program_name(i) };
	tmpl_show(form, MEMBER_SHOW_SCOPE, true);
	page_form_select(form, MEMBER_SHOW_LOCATION, member->entries,
	    &(struct control){ .name = "location" }, places,
	    member->location_count + 1);
	page_form_select(form, MEMBER_SHOW_PROGRAM, member->entries,
	    &(struct control){ .name = "program" }, programs, LENGTH(programs));
}

static void
add_give(const struct show *show, struct tmpl *part,
    const struct membership *ship, unsigned gives)
{
	struct option options[ROLE__COUNT];
	struct tmpl *form = tmpl_add(part, MEMBER_SHOW_GIVE);
	size_t n = 0;

	fill_form(show, form, ship);
	for (enum role role = 0; role < ROLE__COUNT; role++)
		if ((gives & ROLE_BIT(role)) != 0)
			options[n++] =
			    (struct option){ .value = role_code(role),
				    .label = role_name(role),
				    .hint = role_about(role) };
	page_form_radios(form, MEMBER_SHOW_ROLES, show->member->entries,
	    &(struct control){ .name = "role" }, options, n);
	if ((gives & MAY_FILL) != 0)
		add_scope(show, form);
}

static bool
holds(const struct membership *ship, enum role role)
{
	for (size_t i = 0; i < ship->grant_count; i++)
		if (ship->grants[i].role == role)
			return true;
	return false;
}

static void
add_ship(
    const struct show *show, struct tmpl *body, const struct membership *ship)
{
	unsigned gives = person_gives(show->viewer, &ship->directory);
	unsigned takes = person_takes(show->viewer, &ship->directory);
	bool here = ship->directory.id == show->viewer->directory;
	struct tmpl *part = tmpl_add(body, MEMBER_SHOW_SHIP), *list;

	tmpl_set(part, MEMBER_SHOW_WHERE, ship->directory.name);
	add_requests(show, part, ship, gives);
	tmpl_show(part, MEMBER_SHOW_EMPTY, ship->grant_count == 0);
	if (ship->grant_count > 0) {
		list = tmpl_add(part, MEMBER_SHOW_LIST);
		tmpl_show(list, MEMBER_SHOW_HERE, here);
		if (here)
			tmpl_maybe(list, MEMBER_SHOW_FAULT,
			    page_form_entry(show->member->entries, "grant")
				->fault);
		for (size_t i = 0; i < ship->grant_count; i++)
			add_grant(show, list, &ship->grants[i], takes);
	}
	if (here && gives != 0)
		add_give(show, part, ship, gives);
	else if (gives != 0 && !holds(ship, ROLE_GLOBAL_ADMIN))
		fill_form(show, tmpl_add(part, MEMBER_SHOW_APPOINT), ship);
}

/* Program admins say who may sign in at all. */
static void
add_state(const struct show *show, struct tmpl *body)
{
	const struct person *person = show->member->row.person;
	struct tmpl *button;

	tmpl_set(body, MEMBER_SHOW_STATE,
	    person->disabled == 0
		? "Yes"
		: arena_print(show->arena, "No, since %s",
		      page_time(show->arena, show->viewer, person->disabled)));
	tmpl_maybe(body, MEMBER_SHOW_FAULT_STATE,
	    page_form_entry(show->member->entries, "state")->fault);
	if (!person_may(show->viewer, MAY_RUN) || person_has_left(person))
		return;
	tmpl_set(
	    tmpl_add(body, MEMBER_SHOW_FORGET), MEMBER_SHOW_BASE, show->base);
	button = tmpl_add(body, MEMBER_SHOW_SWITCH);
	tmpl_set(button, MEMBER_SHOW_ACTION,
	    arena_print(show->arena, "%s/%s", show->base,
		person->disabled == 0 ? "disable" : "enable"));
	tmpl_set(button, MEMBER_SHOW_TOKEN, show->viewer->token);
	tmpl_set(button, MEMBER_SHOW_WORDS,
	    person->disabled == 0 ? "Disable" : "Enable");
	tmpl_set(button, MEMBER_SHOW_NAME, person->name);
}

void
page_member_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct member_show *member)
{
	const struct person *person = member->row.person;
	const struct page page = { .title = person->name,
		.place = PLACE_PEOPLE,
		.back = page_member_base(viewer),
		.back_label = "People",
		.success = banner_of(member->done) };
	struct show show = { arena, viewer, member,
		page_member_href(arena, viewer, person->id) };
	struct frame frame;
	struct tmpl *part, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_MEMBER_SHOW, member->entries);

	tmpl_set(body, MEMBER_SHOW_NAME, person->name);
	tmpl_set(body, MEMBER_SHOW_EMAIL, person->email);
	tmpl_show(body, MEMBER_SHOW_SELF, person->id == viewer->person);
	add_state(&show, body);
	tmpl_show(body, MEMBER_SHOW_NOWHERE, member->row.ship_count == 0);
	for (size_t i = 0; i < member->row.ship_count; i++)
		add_ship(&show, body, &member->row.ships[i]);
	if (person_may(viewer, MAY_REMOVE)) {
		part = tmpl_add(body, MEMBER_SHOW_REMOVE);
		tmpl_set(part, MEMBER_SHOW_BASE, show.base);
		tmpl_set(part, MEMBER_SHOW_NAME, person->name);
		tmpl_set(part, MEMBER_SHOW_WHERE, viewer->directory_name);
	}
	page_history_part(body, MEMBER_SHOW_HISTORY, arena, viewer,
	    member->lines, member->line_count);
	page_write(&frame, out);
}

void
page_member_remove(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct member_show *member)
{
	const struct person *person = member->row.person;
	const char *base = page_member_href(arena, viewer, person->id);
	const struct page page = { .title = arena_print(
				       arena, "Remove %s", person->name),
		.place = PLACE_PEOPLE,
		.back = base,
		.back_label = person->name };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_MEMBER_REMOVE, member->entries);

	tmpl_set(body, MEMBER_REMOVE_NAME, person->name);
	tmpl_set(body, MEMBER_REMOVE_EMAIL, person->email);
	tmpl_set(body, MEMBER_REMOVE_WHERE, viewer->directory_name);
	tmpl_set(body, MEMBER_REMOVE_BASE, base);
	tmpl_set(body, MEMBER_REMOVE_TOKEN, viewer->token);
	tmpl_maybe(body, MEMBER_REMOVE_FAULT,
	    page_form_entry(member->entries, "grant")->fault);
	tmpl_show(
	    body, MEMBER_REMOVE_NONE, member->row.ships[0].grant_count == 0);
	for (size_t i = 0; i < member->row.ships[0].grant_count; i++)
		tmpl_set(tmpl_add(body, MEMBER_REMOVE_ROLE),
		    MEMBER_REMOVE_WORDS,
		    grant_words(arena, &member->row.ships[0].grants[i]));
	page_write(&frame, out);
}
