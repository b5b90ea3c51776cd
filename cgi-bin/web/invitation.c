/* Invitations: made, sent again, withdrawn. */

#include "web/invitation.h"

#include <string.h>

#include "page/invitation.h"
#include "page/member.h"
#include "store/directory.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/member.h"
#include "web/form.h"

#define NAME_MAX_TYPED 120

struct invite_form {
	int64_t directory;
	const char *email;
	const char *name;
	const char *role;
	int64_t location;
};

static const struct field fields[] = {
	FORM_OPTIONAL(invite_form, directory, ID, 0, 0, "Directory"),
	FORM_FIELD(invite_form, email, EMAIL, 0, 254, "E-mail address"),
	FORM_FIELD(invite_form, name, TEXT, 1, NAME_MAX_TYPED, "Name"),
	FORM_OPTIONAL(invite_form, role, TEXT, 0, 32, "First role"),
	FORM_OPTIONAL(invite_form, location, ID, 0, 0, "Location"),
};

/* The form; of program admins with all directories and every role that they
 * give in one of them. */
static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	const struct viewer *viewer = &request->viewer;
	struct invitation_new page = { .entries = entries,
		.roles = person_gives_here(viewer),
		.has_mail = request->site->mail != NULL };
	struct directory *directories;
	struct location *locations;
	enum outcome out;

	if (person_is_microsoft(viewer)) {
		out = store_directory_list(
		    store, request->arena, &directories, &page.directory_count);
		page.directories = directories;
		page.roles |= ROLE_BIT(ROLE_GLOBAL_ADMIN);
	} else {
		out = store_location_list(store, viewer, request->arena,
		    &locations, &page.location_count);
		page.locations = locations;
	}
	if (out == DONE)
		page_invitation_new(
		    &reply->body, request->arena, viewer, &page);
	return out;
}

enum outcome
web_invitation_new(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct invite_form form = { .directory =
					      request->viewer.directory,
		.email = "",
		.name = "",
		.role = "" };
	struct entries entries;

	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show(request, store, reply, &entries);
}

/* To which directory: the viewer's own, or for program admins any. */
static enum outcome
read_directory(struct request *request, struct store *store,
    const struct invite_form *form, struct invitation *invitation,
    struct entries *entries)
{
	int64_t id = request->viewer.directory;
	enum outcome out;

	if (person_is_microsoft(&request->viewer))
		id = form->directory;
	out = store_directory_of(
	    store, id, request->arena, &invitation->directory);
	if (out != ABSENT)
		return out;
	form_fault(entries, "directory", "Choose a directory of the list");
	return INVALID;
}

static enum outcome
read_role(struct request *request, const struct invite_form *form,
    struct invitation *invitation, struct entries *entries)
{
	struct grant *grant = &invitation->grant;

	if (role_of(form->role, &grant->role) &&
	    invitation_may_change(&request->viewer, invitation))
		return DONE;
	form_fault(entries, "role",
	    invitation->directory.kind == DIRECTORY_PARTNER &&
		    person_is_microsoft(&request->viewer)
		? arena_print(request->arena,
		      "Into %s you can only invite a global admin",
		      invitation->directory.name)
	    : form->role[0] == '\0' ? "Choose a role"
				    : "Choose a role that you can give");
	return INVALID;
}

/* The location of the role, "" for every one, and the time zone to begin with.
 */
static enum outcome
read_location(struct request *request, struct store *store,
    const struct invite_form *form, struct invitation *invitation,
    struct entries *entries)
{
	struct grant *grant = &invitation->grant;
	struct location location;
	enum outcome out;

	grant->location_name = "";
	invitation->zone = zone_of_country(invitation->directory.country);
	if (form->location == 0)
		return DONE;
	if (!role_is_narrowable(grant->role)) {
		form_fault(entries, "location",
		    "Only incentives roles can be for one location");
		return INVALID;
	}
	out = store_location_of(
	    store, &request->viewer, form->location, request->arena, &location);
	if (out == ABSENT) {
		form_fault(
		    entries, "location", "Choose a location of the list");
		return INVALID;
	}
	if (out != DONE)
		return out;
	grant->location = location.id;
	grant->location_name = location.name;
	invitation->zone = zone_of_country(location.country);
	return DONE;
}

/* Whoever belongs to it is not invited to it: their page gives roles. */
static enum outcome
check_stranger(struct request *request, struct store *store,
    const struct invitation *invitation, struct entries *entries)
{
	const char *name;
	int64_t person;
	enum outcome out = store_member_of_email(store, invitation->email,
	    invitation->directory.id, request->arena, &person, &name);

	if (out == ABSENT)
		return DONE;
	if (out != DONE)
		return out;
	form_fault(entries, "email",
	    arena_print(request->arena,
		"%s belongs to %s already: give them roles on their page", name,
		invitation->directory.name));
	return INVALID;
}

static enum outcome
read_invitation(struct request *request, struct store *store,
    const struct invite_form *form, struct invitation *invitation,
    struct entries *entries)
{
	enum outcome out =
	    read_directory(request, store, form, invitation, entries);

	if (out == DONE)
		out = read_role(request, form, invitation, entries);
	if (out == DONE)
		out = read_location(request, store, form, invitation, entries);
	invitation->email = form->email;
	invitation->name = form->name;
	return out == DONE ? check_stranger(request, store, invitation, entries)
			   : out;
}

/* Too many mails in a day. */
static enum outcome
slow_down(struct request *request, enum outcome out)
{
	if (out == INVALID)
		request->fault = FAULT_TOO_MANY;
	return out;
}

/* Back to the list, which says that it is on its way, unless no mail is. */
static void
go_mailed(struct request *request, struct reply *reply, const char *done)
{
	reply_go(reply, "%s?done=%s", page_member_base(&request->viewer),
	    request->site->mail != NULL ? done : "waits");
}

enum outcome
web_invitation_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct invite_form form = { .role = "" };
	struct invitation invitation = { .id = 0 };
	struct entries entries;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == INVALID &&
	    page_form_entry(&entries, "role")->typed[0] == '\0')
		form_fault(&entries, "role", "Choose a role");
	if (out == DONE)
		out = read_invitation(
		    request, store, &form, &invitation, &entries);
	if (out == INVALID) {
		out = show(request, store, reply, &entries);
		return out == DONE ? INVALID : out;
	}
	if (out != DONE)
		return out;
	out = store_invitation_add(
	    store, &request->viewer, request->arena, &invitation);
	if (out == CONFLICT) {
		form_fault(&entries, "email",
		    "This person is invited already: send it again from the "
		    "list of people");
		out = show(request, store, reply, &entries);
		return out == DONE ? INVALID : out;
	}
	go_mailed(request, reply, "invited");
	return slow_down(request, out);
}

/* The one of the address, which the viewer could make themselves. CONFLICT: it
 * does not wait any more. */
static enum outcome
find(
    struct request *request, struct store *store, struct invitation *invitation)
{
	int64_t id;
	enum outcome out = ABSENT;

	if (request_id(request, 0, &id))
		out = store_invitation_of(
		    store, &request->viewer, id, request->arena, invitation);
	if (out == DONE &&
	    !invitation_may_change(&request->viewer, invitation)) {
		request->ways.roles = role_givers(invitation->grant.role);
		out = FORBIDDEN;
	}
	return out;
}

enum outcome
web_invitation_again(
    struct request *request, struct store *store, struct reply *reply)
{
	struct invitation invitation;
	enum outcome out = find(request, store, &invitation);

	if (out != DONE)
		return out;
	go_mailed(request, reply, "again");
	return slow_down(
	    request, store_invitation_again(
			 store, &request->viewer, request->arena, &invitation));
}

enum outcome
web_invitation_withdraw(
    struct request *request, struct store *store, struct reply *reply)
{
	struct invitation invitation;
	enum outcome out = find(request, store, &invitation);

	if (out != DONE)
		return out;
	reply_go(
	    reply, "%s?done=withdrawn", page_member_base(&request->viewer));
	return store_invitation_withdraw(
	    store, &request->viewer, request->arena, &invitation);
}
