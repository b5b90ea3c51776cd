/* What can be claimed, and what proves it. */

#include "web/catalogue.h"

#include <string.h>

#include "base/guid.h"
#include "page/catalogue.h"
#include "store/catalogue.h"
#include "web/form.h"
#include "web/history.h"

#define ENTRIES 12 /* of what was changed */

struct name_form {
	const char *name;
};

struct plan_form {
	const char *plan;
};

struct offer_form {
	int64_t active;
};

enum { ACTIVE_NO, ACTIVE_YES };
static const char *const answers[] = { "no", "yes", NULL };

static const struct field offer_fields[] = {
	FORM_CHOICE(offer_form, active, answers, "New claims"),
};

static const struct field name_fields[] = {
	FORM_FIELD(name_form, name, TEXT, 3, CATALOGUE_NAME_MAX, "Name"),
};

static const struct field plan_fields[] = {
	FORM_FIELD(plan_form, plan, TEXT, 1, 100, "Service plan ID"),
};

enum outcome
web_catalogue_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct catalogue_item *items;
	size_t count;
	enum outcome out =
	    store_catalogue_list(store, request->arena, &items, &count);

	if (out == DONE)
		page_catalogue_list(&reply->body, request->arena,
		    &request->viewer, items, count,
		    request_asked(request, "done")[0] != '\0');
	return out;
}

static enum outcome
find(struct request *request, struct store *store, struct catalogue_item *item)
{
	return store_catalogue_of(
	    store, request->argument[0], request->arena, item);
}

/* What is typed in one form stands beside what the others have. */
static void
all_forms(const struct entries *typed, const struct catalogue_item *item,
    struct entries *entries)
{
	const struct entry *name = page_form_entry(typed, "name");
	const struct entry *plan = page_form_entry(typed, "plan");
	struct entry *list = arena_array(typed->arena, struct entry, 3);

	list[0] = *name;
	if (name->label[0] == '\0')
		list[0] = (struct entry){ .typed = item->item.name };
	list[0].name = "name";
	list[0].label = "Name";
	list[1] = *plan;
	list[1].name = "plan";
	list[1].label = "Service plan ID";
	list[2] = *page_form_entry(typed, "active");
	list[2].name = "active";
	list[2].label = "New claims";
	*entries =
	    (struct entries){ .arena = typed->arena, .list = list, .count = 3 };
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct catalogue_item *found, const struct entries *typed)
{
	const struct thing thing = store_catalogue_thing(found->item.code);
	struct catalogue_item counted = *found, *item = &counted;
	struct entries entries;
	struct catalogue_show page = { .item = item,
		.entries = &entries,
		.done = request_asked(request, "done") };
	struct history_entry *list;
	struct catalogue_plan *plans;
	enum outcome out = store_catalogue_plans(
	    store, item->item.code, request->arena, &plans, &page.plan_count);

	if (out == DONE)
		out = store_catalogue_claims(
		    store, item->item.code, &item->claims);
	if (out == DONE)
		out = store_catalogue_open(store, item->item.code, &item->open);
	if (out == DONE)
		out = store_history_last(store, &thing, &page.version);
	if (out == DONE)
		out = store_history_of_thing(store, &thing, ENTRIES,
		    request->arena, &list, &page.line_count);
	if (out != DONE)
		return out;
	all_forms(typed, item, &entries);
	page.plans = plans;
	page.lines = web_history_lines(request->arena, list, page.line_count);
	page_catalogue_show(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

enum outcome
web_catalogue_show(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct entries none = { .arena = request->arena };
	struct catalogue_item item;
	enum outcome out = find(request, store, &item);

	return out == DONE ? show(request, store, reply, &item, &none) : out;
}

/* A form of the item's page, drawn from what is still so. CONFLICT: it is not,
 * which a sentence beside `field` says. */
static enum outcome
read_form(struct request *request, struct store *store,
    const struct catalogue_item *item, const struct field *field, void *form,
    struct entries *entries)
{
	const struct thing thing = store_catalogue_thing(item->item.code);
	int64_t version, last;
	enum outcome out = form_read(request, field, 1, form, entries);

	if (out != DONE)
		return out;
	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	out = store_history_last(store, &thing, &last);
	if (out != DONE || version == last)
		return out;
	form_fault(entries, field->name,
	    "Somebody else has changed this item since. Look at it, then send "
	    "yours again");
	return CONFLICT;
}

/* Back to the item's page, or the page again with what is wrong. */
static enum outcome
finish(struct request *request, struct store *store, struct reply *reply,
    const struct catalogue_item *item, const struct entries *entries,
    enum outcome out, const char *done)
{
	enum outcome shown;

	if (out == DONE)
		reply_go(reply, "/admin/catalogue/%s?done=%s", item->item.code,
		    done);
	if ((out != INVALID && out != CONFLICT) || request->fault != FAULT_NONE)
		return out;
	shown = show(request, store, reply, item, entries);
	return shown == DONE ? out : shown;
}

enum outcome
web_catalogue_rename(
    struct request *request, struct store *store, struct reply *reply)
{
	struct name_form form = { .name = "" };
	struct catalogue_item item;
	struct entries entries;
	enum outcome out = find(request, store, &item);

	if (out != DONE)
		return out;
	out = read_form(request, store, &item, name_fields, &form, &entries);
	if (out == DONE) {
		out = store_catalogue_rename(
		    store, &request->viewer, &item.item, form.name);
		if (out == CONFLICT) {
			form_fault(&entries, "name",
			    "Another item has this name. Choose another");
			out = INVALID;
		}
	}
	return finish(request, store, reply, &item, &entries, out, "named");
}

/* The plan of a form; its sentence when it cannot be added. */
static enum outcome
add_plan(struct request *request, struct store *store,
    const struct catalogue_item *item, const char *typed,
    struct entries *entries)
{
	char plan[GUID_SIZE];
	enum outcome out;

	if (!guid_read(typed, plan)) {
		form_fault(entries, "plan",
		    "The service plan ID must be 32 letters a to f and digits, "
		    "such as efb87545-963c-4e0d-99df-69c6916d9eb0");
		return INVALID;
	}
	out = store_catalogue_plan_add(store, &request->viewer, &item->item,
	    arena_string(request->arena, plan));
	if (out == INVALID)
		form_fault(entries, "plan",
		    "No product of the SKU list has this service plan. Check "
		    "the ID, or import the newest list first");
	if (out != CONFLICT)
		return out;
	form_fault(entries, "plan", "This service plan proves it already");
	return INVALID;
}

enum outcome
web_catalogue_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct plan_form form = { .plan = "" };
	struct catalogue_item item;
	struct entries entries;
	enum outcome out = find(request, store, &item);

	if (out != DONE)
		return out;
	out = read_form(request, store, &item, plan_fields, &form, &entries);
	if (out == DONE)
		out = add_plan(request, store, &item, form.plan, &entries);
	return finish(request, store, reply, &item, &entries, out, "added");
}

enum outcome
web_catalogue_end(
    struct request *request, struct store *store, struct reply *reply)
{
	struct plan_form form = { .plan = "" };
	struct catalogue_item item;
	struct entries entries;
	enum outcome out = find(request, store, &item);

	if (out != DONE)
		return out;
	out = read_form(request, store, &item, plan_fields, &form, &entries);
	if (out == DONE) {
		out = store_catalogue_plan_end(
		    store, &request->viewer, &item.item, form.plan);
		if (out == INVALID)
			form_fault(&entries, "plan",
			    "It is the only one that proves this item. Add "
			    "another first");
	}
	return finish(request, store, reply, &item, &entries, out, "ended");
}

enum outcome
web_catalogue_offer(
    struct request *request, struct store *store, struct reply *reply)
{
	struct offer_form form = { .active = ACTIVE_NO };
	struct catalogue_item item;
	struct entries entries;
	enum outcome out = find(request, store, &item);

	if (out != DONE)
		return out;
	out = read_form(request, store, &item, offer_fields, &form, &entries);
	if (out == DONE)
		out = store_catalogue_offer(store, &request->viewer, &item.item,
		    form.active == ACTIVE_YES);
	return finish(request, store, reply, &item, &entries, out,
	    form.active == ACTIVE_YES ? "reopened" : "closed");
}
