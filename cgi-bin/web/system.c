/* How the site itself stands. */

#include "web/system.h"

#include "page/system.h"
#include "store/system.h"

enum outcome
web_system_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct system system;
	enum outcome out =
	    store_system_read(store, request->now, request->arena, &system);

	if (out != DONE)
		return out;
	system.has_mail = request->site->mail != NULL;
	system.has_scanner = request->site->scanner != NULL;
	page_system_show(
	    &reply->body, request->arena, &request->viewer, &system);
	return DONE;
}
