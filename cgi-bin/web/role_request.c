/* One's own roles, and asking for another. */

#include "web/role_request.h"

#include <string.h>

#include "page/role_request.h"
#include "store/member.h"
#include "store/person.h"
#include "store/role_request.h"
#include "web/form.h"

struct ask_form {
	const char *role;
};

static const struct field fields[] = {
	FORM_FIELD(ask_form, role, TEXT, 1, 32, "Role"),
};

enum outcome
web_role_request_show(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct viewer *viewer = &request->viewer;
	struct role_request_show page = { .done =
					      request_asked(request, "done") };
	struct role_request *requests;
	struct grant *grants;
	enum outcome out = store_member_grants(store, viewer->person,
	    viewer->directory, request->arena, &grants, &page.grant_count);

	if (out == DONE)
		out = store_role_request_latest(store, viewer, request->arena,
		    &requests, &page.request_count);
	for (enum role role = 0; out == DONE && role < ROLE__COUNT; role++)
		if (role_directory(role) == viewer->kind)
			out = store_person_holders(store, viewer->directory,
			    role_givers(role), request->arena,
			    &page.givers[role].people,
			    &page.givers[role].count);
	if (out != DONE)
		return out;
	page.grants = grants;
	page.requests = requests;
	page_role_request_show(&reply->body, request->arena, viewer, &page);
	return DONE;
}

/* Pressed twice in a day: they were told, and that is what was wanted. */
enum outcome
web_role_request_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct ask_form form = { .role = "" };
	struct entries entries;
	enum role role;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out != DONE)
		return out;
	if (!role_of(form.role, &role) ||
	    role_directory(role) != request->viewer.kind)
		return INVALID;
	out = store_role_request_add(store, &request->viewer, role);
	reply_go(reply, "/roles?done=asked");
	return out == CONFLICT ? DONE : out;
}
