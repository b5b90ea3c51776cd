/* The first page. */

#include "web/home.h"

#include "page/home.h"
#include "store/enrollment.h"
#include "store/home.h"
#include "store/person.h"
#include "store/support.h"

/* Whom somebody without a role can ask. */
static enum outcome
find_admins(struct request *request, struct store *store, struct home *home)
{
	if (request->viewer.roles != 0 ||
	    request->viewer.kind != DIRECTORY_PARTNER)
		return DONE;
	return store_person_holders(store, request->viewer.directory,
	    ROLE_BIT(ROLE_GLOBAL_ADMIN) | ROLE_BIT(ROLE_ACCOUNT_ADMIN),
	    request->arena, &home->admins, &home->admin_count);
}

enum outcome
web_home_show(struct request *request, struct store *store, struct reply *reply)
{
	struct home home = { .admin_count = 0 };
	enum outcome outcome = find_admins(request, store, &home);

	for (int i = 0; outcome == DONE && i < HOME_PART__COUNT; i++)
		outcome = store_home_list(store, &request->viewer,
		    (enum home_part)i, request->arena, &home.parts[i]);
	if (outcome == DONE &&
	    person_may(&request->viewer, MAY_ASK_HELP | MAY_HELP))
		outcome =
		    store_support_waiting(store, &request->viewer, HOME_ROWS,
			request->arena, &home.requests, &home.request_count);
	if (outcome == DONE)
		outcome = store_enrollment_due(store, &request->viewer,
		    HOME_ROWS + 1, request->arena, &home.enrollments,
		    &home.enrollment_count);
	if (outcome == DONE)
		page_home_show(
		    &reply->body, request->arena, &request->viewer, &home);
	return outcome;
}
