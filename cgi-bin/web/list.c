/* The list of claims. */

#include "web/list.h"

#include <string.h>

#include "page/list.h"
#include "store/list.h"

/* The value of a name in the query, "" when it is absent or repeated. */
static const char *
asked(const struct request *request, const char *name)
{
	const char *value = request_query(request, name);

	return value == NULL ? "" : value;
}

/* What to look for: one tidied line of at most LIST_TEXT_MAX characters. */
static const char *
text_asked(const struct request *request)
{
	char *text =
	    text_tidy(arena_string(request->arena, asked(request, "text")));

	return text_characters(text) > LIST_TEXT_MAX ? "" : text;
}

static struct list
list_asked(const struct request *request)
{
	struct list list = { .status = asked(request, "status"),
		.text = text_asked(request),
		.sort = LIST_CHANGED };
	const char *order = asked(request, "order");
	const char *before = asked(request, "before");
	const char *place =
	    before[0] == '\0' ? asked(request, "after") : before;

	if (!list_choice_is(list.status))
		list.status = "";
	(void)list_sort_of(asked(request, "sort"), &list.sort);
	list.descending = strcmp(order, "up") == 0 ? false
			  : strcmp(order, "down") == 0
			      ? true
			      : list_sort_descends(list.sort);
	list.keyed = list_place_read(place, list.sort, &list.key, &list.id);
	list.backwards = list.keyed && place == before;
	return list;
}

enum outcome
web_list_show(struct request *request, struct store *store, struct reply *reply)
{
	struct list list = list_asked(request);
	const char *done = asked(request, "done");
	struct list_page page;
	enum outcome out;

	out = store_list_page(
	    store, &request->viewer, &list, request->arena, &page);
	if (out != DONE)
		return out;
	page_list_show(&reply->body, request->arena, &request->viewer, &list,
	    &page,
	    strcmp(done, "deleted") == 0 ? "The draft is deleted." : NULL);
	return DONE;
}
