/* The list of claims. */

#include "web/list.h"

#include <string.h>

#include "page/list.h"
#include "store/list.h"
#include "store/saved_list.h"
#include "web/filter.h"

struct list
web_list_asked(const struct request *request)
{
	struct list list = { .filter = web_filter_asked(request),
		.sort = LIST_CHANGED };
	const char *order = request_asked(request, "order");
	const char *before = request_asked(request, "before");
	const char *place =
	    before[0] == '\0' ? request_asked(request, "after") : before;

	(void)list_sort_of(request_asked(request, "sort"), &list.sort);
	list.descending = strcmp(order, "up") == 0 ? false
			  : strcmp(order, "down") == 0
			      ? true
			      : list_sort_descends(list.sort);
	list.keyed = list_place_read(place, list.sort, &list.key, &list.id);
	list.backwards = list.keyed && place == before;
	return list;
}

/* What a redirect to the list says was done. */
static const char *
done_words(const struct request *request)
{
	const char *done = request_asked(request, "done");

	if (strcmp(done, "deleted") == 0)
		return "The draft is deleted.";
	return strcmp(done, "kept") == 0
		   ? "The list is kept. You find it under “Your lists”."
		   : NULL;
}

enum outcome
web_list_show(struct request *request, struct store *store, struct reply *reply)
{
	struct list list = web_list_asked(request);
	struct list_around around = { .success = done_words(request) };
	struct saved_list *saved;
	struct list_page page;
	enum outcome out;

	out = store_list_page(
	    store, &request->viewer, &list, request->arena, &page);
	if (out == DONE)
		out = web_filter_names(
		    request, store, &list.filter, &around.names);
	if (out == DONE)
		out = store_saved_list_all(store, &request->viewer,
		    request->arena, &saved, &around.saved_count);
	if (out != DONE)
		return out;
	around.saved = saved;
	page_list_show(&reply->body, request->arena, &request->viewer, &list,
	    &page, &around);
	return DONE;
}
