/* In which other directory would it open? */

#include "web/elsewhere.h"

#include "base/log.h"
#include "store/directory.h"
#include "store/person.h"
#include "web/compare.h"
#include "web/guard.h"
#include "web/import.h"
#include "web/member.h"
#include "web/message.h"
#include "web/proof.h"
#include "web/view.h"

/* Whatever the handler answers to a GET that it opens, even "not now". */
static bool
is_open(enum outcome outcome)
{
	return outcome == DONE || outcome == INVALID || outcome == CONFLICT;
}

/* What does more than read, and what only reads whether it would open. An OWN
 * route that is not here is about no one thing: it opens for whoever may. */
static const struct {
	handler *answer, *opens;
} looks[] = {
	{ web_message_open, web_message_opens },
	{ web_proof_download, web_proof_opens },
	{ web_view_show, web_view_opens },
	{ web_view_picture, web_view_opens },
	{ web_compare_show, web_compare_opens },
	{ web_member_open, web_member_opens },
	{ web_import_show, web_import_opens },
};

/* Of a route that only reads that is itself, whose answer nobody gets. */
static handler *
look_of(const struct route *route)
{
	for (size_t i = 0; i < LENGTH(looks); i++)
		if (looks[i].answer == route->answer)
			return looks[i].opens;
	return route->access == READS ? route->answer : NULL;
}

static bool
would_open(struct request *request, const struct route *route,
    struct store *store, struct reply *reply)
{
	handler *look = look_of(route);
	const struct ways_in ways = request->ways;
	const int64_t desk = request->desk;
	bool open;

	if (!guard_may(&request->viewer, route))
		return false;
	open = look == NULL || is_open(look(request, store, reply));
	reply_clear(reply);
	request->fault = FAULT_NONE;
	request->ways = ways;
	request->desk = desk;
	return open;
}

/* The viewer, in another directory; false: not theirs after all. */
static bool
enter(struct request *request, struct store *store, int64_t directory)
{
	enum outcome outcome =
	    store_person_viewer(store, request->viewer.person, directory,
		request->arena, &request->viewer);

	if (outcome != DONE && outcome != ABSENT)
		log_note("elsewhere: a directory could not be entered");
	return outcome == DONE && request->viewer.directory == directory;
}

void
elsewhere_find(struct request *request, const struct route *route,
    struct store *store, struct reply *reply)
{
	const struct viewer viewer = request->viewer;
	struct directory *own;
	size_t count, found = 0;

	if (request->method != GET || viewer.person == 0 ||
	    viewer.directories < 2 ||
	    store_directory_of_person(
		store, viewer.person, request->arena, &own, &count) != DONE)
		return;
	for (size_t i = 0; i < count; i++) {
		if (own[i].id == viewer.directory)
			continue;
		if (enter(request, store, own[i].id) &&
		    would_open(request, route, store, reply))
			own[found++] = own[i];
		request->viewer = viewer;
	}
	request->ways.elsewhere = own;
	request->ways.elsewhere_count = found;
}
