/* The directory one works in. */

#include "web/directory.h"

#include "page/directory.h"
#include "store/directory.h"
#include "store/invitation.h"
#include "store/member.h"
#include "web/form.h"
#include "web/guard.h"

struct directory_form {
	int64_t directory;
	const char *next; /* read by guard_next */
};

static const struct field fields[] = {
	FORM_FIELD(directory_form, directory, ID, 0, 0, "Directory"),
	FORM_OPTIONAL(directory_form, next, RAW, 0, 1024, "Next page"),
};

/* Their roles in one directory, as a set. */
static enum outcome
roles_in(struct request *request, struct store *store, int64_t directory,
    unsigned *roles)
{
	struct grant *grants;
	size_t count;
	enum outcome outcome = store_member_grants(store,
	    request->viewer.person, directory, request->arena, &grants, &count);

	*roles = 0;
	for (size_t i = 0; outcome == DONE && i < count; i++)
		*roles |= ROLE_BIT(grants[i].role);
	return outcome;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	struct directory_list page = { .entries = entries,
		.next = guard_next(request) };
	struct invitation *invitations;
	struct directory *directories;
	struct directory_choice *choices;
	enum outcome outcome = store_directory_of_person(store,
	    request->viewer.person, request->arena, &directories, &page.count);

	if (outcome != DONE)
		return outcome;
	choices =
	    arena_array(request->arena, struct directory_choice, page.count);
	for (size_t i = 0; outcome == DONE && i < page.count; i++) {
		choices[i].directory = &directories[i];
		outcome = roles_in(
		    request, store, directories[i].id, &choices[i].roles);
	}
	if (outcome == DONE)
		outcome = store_invitation_for(store, request->viewer.email,
		    request->now, request->arena, &invitations,
		    &page.invitation_count);
	if (outcome != DONE)
		return outcome;
	page.choices = choices;
	page.invitations = invitations;
	page_directory_list(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_directory_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show(request, store, reply, &entries);
}

enum outcome
web_directory_choose(
    struct request *request, struct store *store, struct reply *reply)
{
	struct directory_form form = { 0 };
	struct entries entries;
	enum outcome outcome =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (outcome == DONE)
		outcome = guard_choose(request, store, reply, form.directory);
	if (outcome == DONE) {
		reply_go(reply, "%s", guard_next(request));
		return DONE;
	}
	if (outcome != INVALID && outcome != ABSENT)
		return outcome;
	form_fault(&entries, "directory",
	    "Select one of the directories you belong to");
	outcome = show(request, store, reply, &entries);
	return outcome == DONE ? INVALID : outcome;
}
