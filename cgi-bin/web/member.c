/* People and their roles. */

#include "web/member.h"

#include <string.h>

#include "base/id.h"
#include "page/member.h"
#include "store/directory.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/member.h"
#include "store/message.h"
#include "store/person.h"
#include "store/role_request.h"
#include "web/form.h"
#include "web/history.h"

#define ROWS	 50
#define ENTRIES	 50 /* of what was changed */
#define TEXT_MAX 100

struct member_form {
	int64_t directory;
	const char *role;
	int64_t location;
	const char *program;
	int64_t grant;
	const char *state; /* no control: what cannot be changed says so */
};

static const struct field fields[] = {
	FORM_OPTIONAL(member_form, directory, ID, 0, 0, "Directory"),
	FORM_OPTIONAL(member_form, role, TEXT, 0, 32, "Role"),
	FORM_OPTIONAL(member_form, location, ID, 0, 0, "Location"),
	FORM_OPTIONAL(member_form, program, TEXT, 0, 32, "Program"),
	FORM_OPTIONAL(member_form, grant, ID, 0, 0, "Roles"),
	FORM_OPTIONAL(member_form, state, TEXT, 0, 0, "May sign in"),
};

/* What somebody is in the viewer's directory, or for Microsoft in all. */
static enum outcome
read_row(struct request *request, struct store *store,
    const struct person *person, struct member_row *row)
{
	struct directory own = { .id = request->viewer.directory,
		.kind = request->viewer.kind,
		.name = request->viewer.directory_name };
	struct directory *all = &own;
	struct membership *ships;
	size_t count = 1;
	enum outcome out = DONE;

	if (person_is_microsoft(&request->viewer))
		out = store_directory_of_person(
		    store, person->id, request->arena, &all, &count);
	if (out != DONE)
		return out;
	ships = arena_array(request->arena, struct membership, count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_member_ship(
		    store, person->id, &all[i], request->arena, &ships[i]);
	*row = (struct member_row){ person, ships, count };
	return out;
}

/* What the query narrows the list to. ABSENT: not from an address of ours. */
static enum outcome
read_filter(struct request *request, struct store *store,
    struct person_filter *filter, struct person *after)
{
	const char *place = request_asked(request, "after");
	enum role role;
	int64_t id;

	filter->text = request_asked(request, "text");
	filter->role = request_asked(request, "role");
	filter->disabled =
	    strcmp(request_asked(request, "state"), "disabled") == 0;
	if (!person_is_microsoft(&request->viewer))
		filter->directory = request->viewer.directory;
	if (strlen(filter->text) > TEXT_MAX * 4)
		filter->text = "";
	if (!role_of(filter->role, &role))
		filter->role = "";
	if (place[0] == '\0')
		return DONE;
	if (!id_read(place, &id))
		return ABSENT;
	filter->after = after;
	return filter->directory == 0
		   ? store_person_of(store, id, request->arena, after)
		   : store_person_member(
			 store, id, filter->directory, request->arena, after);
}

enum outcome
web_member_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct person_filter filter = { .text = "" };
	struct member_list list = { .more = false };
	struct member_row *rows;
	struct invitation *invitations;
	struct person after, *people;
	enum outcome out = read_filter(request, store, &filter, &after);

	if (out == DONE)
		out = store_person_list(store, &filter, ROWS + 1,
		    request->arena, &people, &list.count);
	if (out != DONE)
		return out;
	list.more = list.count > ROWS;
	if (list.more)
		list.count = ROWS;
	rows = arena_array(request->arena, struct member_row, list.count);
	for (size_t i = 0; out == DONE && i < list.count; i++)
		out = read_row(request, store, &people[i], &rows[i]);
	if (out == DONE)
		out = store_invitation_list(store, &request->viewer,
		    request->arena, &invitations, &list.invitation_count);
	if (out != DONE)
		return out;
	list.rows = rows;
	list.text = filter.text;
	list.role = filter.role;
	list.disabled = filter.disabled;
	list.first = filter.after == NULL;
	list.given = strcmp(request_asked(request, "done"), "given") == 0;
	list.invitations = invitations;
	list.done = request_asked(request, "done");
	page_member_list(&reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

/* The person of the address, whom the viewer looks after. */
static enum outcome
find(struct request *request, struct store *store, struct person *person)
{
	int64_t id;

	if (!request_id(request, 0, &id))
		return ABSENT;
	if (person_is_microsoft(&request->viewer))
		return store_person_of(store, id, request->arena, person);
	return store_person_member(
	    store, id, request->viewer.directory, request->arena, person);
}

/* What their page tells besides the form. */
static enum outcome
read_show(struct request *request, struct store *store,
    const struct person *person, struct member_show *show)
{
	bool all = person_is_microsoft(&request->viewer);
	int64_t directory = all ? 0 : request->viewer.directory;
	struct history_entry *entries;
	struct last_role *last;
	struct location *locations;
	enum outcome out = read_row(request, store, person, &show->row);

	if (out == DONE)
		out = store_member_last(store, person->id, directory,
		    request->arena, &last, &show->last_count);
	if (out == DONE)
		out = store_history_of_person(store, person->id, directory,
		    ENTRIES, request->arena, &entries, &show->line_count);
	if (out != DONE)
		return out;
	show->last = last;
	show->lines =
	    web_history_lines(request->arena, entries, show->line_count);
	if (all)
		return DONE;
	out = store_location_list(store, &request->viewer, request->arena,
	    &locations, &show->location_count);
	show->locations = locations;
	return out;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct person *person, const struct entries *entries)
{
	struct member_show page = { .entries = entries,
		.done = request_asked(request, "done") };
	enum outcome out = read_show(request, store, person, &page);

	if (out == DONE)
		page_member_show(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

/* The page again, with what is wrong. */
static enum outcome
refuse(struct request *request, struct store *store, struct reply *reply,
    const struct person *person, const struct entries *entries)
{
	enum outcome out = show(request, store, reply, person, entries);

	return out == DONE ? INVALID : out;
}

enum outcome
web_member_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct person person;
	enum outcome out = find(request, store, &person);

	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, &person, &entries);
}

static void
go_to(struct request *request, struct reply *reply, const char *done)
{
	reply_go(reply, "%s/%s?done=%s", page_member_base(&request->viewer),
	    request->argument[0], done);
}

/* Which role, in which directory of that person: what a form says, and whether
 * the viewer gives it there. INVALID: `entries` says what is missing. */
static enum outcome
read_role(struct request *request, struct store *store,
    const struct member_form *form, int64_t person, struct directory *directory,
    struct grant *grant, struct entries *entries)
{
	struct person member;
	enum outcome out;

	if (!person_is_microsoft(&request->viewer) &&
	    form->directory != request->viewer.directory)
		return ABSENT;
	out = store_directory_of(
	    store, form->directory, request->arena, directory);
	if (out == DONE)
		out = store_person_member(
		    store, person, directory->id, request->arena, &member);
	if (out != DONE)
		return out;
	*grant = (struct grant){ .person = person,
		.directory = directory->id,
		.location_name = "" };
	if (!role_of(form->role, &grant->role)) {
		form_fault(entries, "role", "Choose a role");
		return INVALID;
	}
	if ((person_gives(&request->viewer, directory) &
		ROLE_BIT(grant->role)) != 0)
		return DONE;
	request->ways.roles = role_givers(grant->role);
	return FORBIDDEN;
}

/* Where the role is to hold, as the form says. */
static enum outcome
read_scope(struct request *request, struct store *store,
    const struct member_form *form, struct grant *grant,
    struct entries *entries)
{
	struct location location;
	enum outcome out;

	if ((form->location != 0 || form->program[0] != '\0') &&
	    !role_is_narrowable(grant->role)) {
		form_fault(entries,
		    form->location != 0 ? "location" : "program",
		    "Only incentives roles can be for one location or one "
		    "program");
		return INVALID;
	}
	grant->in_program = form->program[0] != '\0';
	if (grant->in_program && !program_of(form->program, &grant->program)) {
		form_fault(entries, "program", "Choose a program of the list");
		return INVALID;
	}
	if (form->location == 0)
		return DONE;
	out = store_location_of(
	    store, &request->viewer, form->location, request->arena, &location);
	if (out == ABSENT) {
		form_fault(
		    entries, "location", "Choose a location of the list");
		return INVALID;
	}
	grant->location = location.id;
	grant->location_name = location.name;
	return out;
}

enum outcome
web_member_give(
    struct request *request, struct store *store, struct reply *reply)
{
	struct member_form form = { .role = "", .program = "" };
	struct directory directory;
	struct entries entries;
	struct person person;
	struct grant grant;
	enum outcome out = find(request, store, &person);

	if (out == DONE)
		out =
		    form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out != DONE)
		return out;
	out = read_role(
	    request, store, &form, person.id, &directory, &grant, &entries);
	if (out == DONE)
		out = read_scope(request, store, &form, &grant, &entries);
	if (out == DONE)
		out = store_member_give(
		    store, &request->viewer, request->arena, &grant);
	if (out == CONFLICT) {
		form_fault(&entries, "role",
		    arena_print(request->arena, "%s has this role already: %s",
			person.name, grant_words(request->arena, &grant)));
		out = INVALID;
	}
	if (out == INVALID)
		return refuse(request, store, reply, &person, &entries);
	go_to(request, reply, "given");
	return out;
}

/* The sentence why a role, or (ROLE__COUNT) anything at all, must stay. */
static enum outcome
explain(struct request *request, struct store *store,
    const struct person *person, int64_t directory, enum role role,
    const char **sentence)
{
	struct last_role *last;
	size_t count;
	enum outcome out = store_member_last(
	    store, person->id, directory, request->arena, &last, &count);

	*sentence = "";
	for (size_t i = 0; out == DONE && i < count; i++)
		if (role == ROLE__COUNT || last[i].role == role)
			*sentence =
			    page_member_stays(request->arena, person, &last[i]);
	return out;
}

/* What was given, which the viewer may take. CONFLICT: it is not there, or not
 * any more. */
static enum outcome
read_grant(struct request *request, struct store *store, int64_t id,
    int64_t person, struct grant *grant)
{
	struct directory where;
	enum outcome out =
	    store_member_grant_of(store, id, person, request->arena, grant);

	if (out == ABSENT ||
	    (out == DONE && !person_is_microsoft(&request->viewer) &&
		grant->directory != request->viewer.directory))
		return CONFLICT;
	if (out == DONE)
		out = store_directory_of(
		    store, grant->directory, request->arena, &where);
	if (out != DONE)
		return out;
	if ((person_takes(&request->viewer, &where) & ROLE_BIT(grant->role)) !=
	    0)
		return DONE;
	request->ways.roles = role_givers(grant->role);
	return FORBIDDEN;
}

enum outcome
web_member_take(
    struct request *request, struct store *store, struct reply *reply)
{
	struct member_form form = { .grant = 0 };
	struct entries entries;
	struct person person;
	struct grant grant;
	const char *sentence;
	enum outcome out = find(request, store, &person);

	if (out == DONE)
		out =
		    form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == DONE)
		out = read_grant(request, store, form.grant, person.id, &grant);
	if (out != DONE)
		return out;
	out =
	    store_member_take(store, &request->viewer, request->arena, &grant);
	if (out == CONFLICT) {
		out = explain(request, store, &person, grant.directory,
		    grant.role, &sentence);
		if (out != DONE)
			return out;
		form_fault(&entries, "grant", sentence);
		return refuse(request, store, reply, &person, &entries);
	}
	if (grant.person == request->viewer.person)
		reply_go(reply, "/roles?done=taken");
	else
		go_to(request, reply, "taken");
	return out;
}

enum outcome
web_member_decline(
    struct request *request, struct store *store, struct reply *reply)
{
	struct member_form form = { .role = "" };
	struct directory directory;
	struct entries entries;
	struct person person;
	struct grant grant;
	enum outcome out = find(request, store, &person);

	if (out == DONE)
		out =
		    form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == DONE)
		out = read_role(request, store, &form, person.id, &directory,
		    &grant, &entries);
	if (out != DONE)
		return out;
	out = store_role_request_decline(store, &request->viewer,
	    request->arena, person.id, &directory, grant.role);
	if (out == DONE)
		go_to(request, reply, "declined");
	/* Somebody else has answered it. */
	return out == ABSENT ? CONFLICT : out;
}

static enum outcome
show_remove(struct request *request, struct store *store, struct reply *reply,
    const struct person *person, const struct entries *entries)
{
	struct member_show page = { .entries = entries };
	enum outcome out = read_row(request, store, person, &page.row);

	if (out == DONE)
		page_member_remove(
		    &reply->body, request->arena, &request->viewer, &page);
	return out;
}

enum outcome
web_member_ask_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct person person;
	enum outcome out = find(request, store, &person);

	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show_remove(request, store, reply, &person, &entries);
}

enum outcome
web_member_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct person person;
	const char *sentence;
	enum outcome out = find(request, store, &person);

	if (out != DONE)
		return out;
	out = store_member_remove(store, &request->viewer, request->arena,
	    person.id, request->viewer.directory);
	if (out != CONFLICT) {
		reply_go(reply, "/people?done=removed");
		return out;
	}
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	out = explain(request, store, &person, request->viewer.directory,
	    ROLE__COUNT, &sentence);
	if (out != DONE)
		return out;
	form_fault(&entries, "grant", sentence);
	out = show_remove(request, store, reply, &person, &entries);
	return out == DONE ? INVALID : out;
}

enum outcome
web_member_disable(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct person person;
	const char *sentence;
	enum outcome out = find(request, store, &person);

	if (out == DONE)
		out = store_person_disable(store, &request->viewer, person.id);
	if (out != CONFLICT) {
		go_to(request, reply, "disabled");
		/* Pressed twice, or by two: it is as they wanted. */
		return out == ABSENT && person.disabled != 0 ? DONE : out;
	}
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	out = explain(request, store, &person, 0, ROLE__COUNT, &sentence);
	if (out != DONE)
		return out;
	form_fault(&entries, "state", sentence);
	return refuse(request, store, reply, &person, &entries);
}

enum outcome
web_member_enable(
    struct request *request, struct store *store, struct reply *reply)
{
	struct person person;
	enum outcome out = find(request, store, &person);

	if (out == DONE && person.disabled != 0)
		out = store_person_enable(store, &request->viewer, person.id);
	go_to(request, reply, "enabled");
	return out;
}

enum outcome
web_member_opens(
    struct request *request, struct store *store, struct reply *reply)
{
	struct person person;

	(void)reply;
	return find(request, store, &person);
}

enum outcome
web_member_open(
    struct request *request, struct store *store, struct reply *reply)
{
	struct person person;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = find(request, store, &person);
	store_read_end(store);
	if (out == DONE && request->viewer.unread > 0)
		out = store_begin(store);
	if (out != DONE)
		return out;
	reply_go(reply, "%s",
	    page_member_href(request->arena, &request->viewer, person.id));
	if (request->viewer.unread == 0)
		return DONE;
	out = store_message_read_about(store, &request->viewer, person.id);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}
