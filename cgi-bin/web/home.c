/* The first page. */

#include "web/home.h"

#include "page/home.h"

enum outcome
web_home_show(struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	page_home_show(&reply->body, request->arena, &request->viewer);
	return DONE;
}
