/* Is the service well? */

#include "web/health.h"

enum outcome
web_health_show(
    struct request *request, struct store *store, struct reply *reply)
{
	if (*store_kind(store, request->arena) == '\0')
		return BROKEN;
	reply->type = "text/plain; charset=utf-8";
	text_add(&reply->body, "ok\n");
	return DONE;
}
