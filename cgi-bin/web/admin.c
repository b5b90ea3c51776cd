/* Where program admins begin. */

#include "web/admin.h"

#include "page/admin.h"

enum outcome
web_admin_show(
    struct request *request, struct store *store, struct reply *reply)
{

	(void)store;
	page_admin_show(&reply->body, request->arena, &request->viewer);
	return DONE;
}
