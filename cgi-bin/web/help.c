/* The help. */

#include "web/help.h"

#include "page/help.h"

enum outcome
web_help_list(struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	page_help_list(&reply->body, request->arena, &request->viewer);
	return DONE;
}

enum outcome
web_help_show(struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	return page_help_show(&reply->body, request->arena, &request->viewer,
		   request->argument[0])
		   ? DONE
		   : ABSENT;
}
