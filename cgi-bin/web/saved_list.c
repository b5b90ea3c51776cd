/* Lists that people keep under a name. */

#include "web/saved_list.h"

#include <string.h>

#include "page/saved_list.h"
#include "store/saved_list.h"
#include "web/filter.h"
#include "web/form.h"
#include "web/list.h"

struct saved_list_form {
	const char *name;
};

static const struct field fields[] = {
	FORM_FIELD(saved_list_form, name, TEXT, 1, SAVED_LIST_NAME_MAX, "Name"),
};

enum outcome
web_saved_list_all(
    struct request *request, struct store *store, struct reply *reply)
{
	struct saved_list *lists;
	size_t count;
	enum outcome out = store_saved_list_all(
	    store, &request->viewer, request->arena, &lists, &count);

	if (out == DONE)
		page_saved_list_all(&reply->body, request->arena,
		    &request->viewer, lists, count,
		    strcmp(request_asked(request, "done"), "removed") == 0
			? "The list is removed. Its claims are as they were."
			: NULL);
	return out;
}

static enum outcome
show_form(struct request *request, struct store *store, struct reply *reply,
    const struct list *list, const struct entries *entries)
{
	struct filter_names names;
	enum outcome out =
	    web_filter_names(request, store, &list->filter, &names);

	if (out == DONE)
		page_saved_list_new(&reply->body, request->arena,
		    &request->viewer, list, &names, entries);
	return out;
}

enum outcome
web_saved_list_new(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct list list = web_list_asked(request);
	struct entries entries;

	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	return show_form(request, store, reply, &list, &entries);
}

/* Keep it, if there is room and the name is free; INVALID with a sentence. */
static enum outcome
add(struct request *request, struct store *store, const struct list *list,
    const char *name, struct entries *entries)
{
	const char *address = list_address(request->arena, "", list, NULL);
	struct saved_list *lists, saved = { .name = name,
		.query = address[0] == '?' ? address + 1 : address };
	size_t count;
	enum outcome out = store_saved_list_all(
	    store, &request->viewer, request->arena, &lists, &count);

	if (out == DONE && count >= SAVED_LISTS_MAX) {
		form_fault(entries, "name",
		    "You already keep 20 lists. Remove one first");
		return INVALID;
	}
	if (out == DONE)
		out = store_saved_list_add(store, &request->viewer, &saved);
	if (out != CONFLICT)
		return out;
	form_fault(entries, "name",
	    "You already keep a list of this name. Choose another");
	return INVALID;
}

enum outcome
web_saved_list_add(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct list list = web_list_asked(request);
	struct saved_list_form form = { .name = "" };
	struct entries entries;
	const char *address;
	enum outcome shown,
	    out = form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == DONE)
		out = add(request, store, &list, form.name, &entries);
	if (out == INVALID && !entries.malformed) {
		shown = show_form(request, store, reply, &list, &entries);
		return shown == DONE ? INVALID : shown;
	}
	address = list_address(request->arena, "/claims", &list, NULL);
	if (out == DONE)
		reply_go(reply, "%s%sdone=kept", address,
		    strchr(address, '?') == NULL ? "?" : "&");
	return out;
}

enum outcome
web_saved_list_remove(
    struct request *request, struct store *store, struct reply *reply)
{
	int64_t id;
	enum outcome out;

	if (!request_id(request, 0, &id))
		return ABSENT;
	out = store_saved_list_remove(store, &request->viewer, id);
	if (out == DONE)
		reply_go(reply, "/claims/lists?done=removed");
	return out;
}
