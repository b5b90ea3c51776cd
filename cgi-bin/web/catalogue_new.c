/* A new item of the catalogue. */

#include "web/catalogue_new.h"

#include <string.h>

#include "base/guid.h"
#include "page/catalogue.h"
#include "store/catalogue.h"
#include "web/form.h"

struct new_form {
	const char *name, *code;
	int64_t area;
	bool linked;
	const char *plan;
};

static const char *const areas[AREA__COUNT + 1] = {
	[AREA_BUSINESS_APPLICATIONS] = "business-applications",
	[AREA_MODERN_WORK] = "modern-work",
};

static const struct field fields[] = {
	FORM_FIELD(new_form, name, TEXT, 3, CATALOGUE_NAME_MAX, "Name"),
	FORM_FIELD(new_form, code, TEXT, 1, 100, "Code"),
	FORM_CHOICE(new_form, area, areas, "Solution area"),
	FORM_OPTIONAL(new_form, linked, TICK, 0, 0,
	    "Its usage is credited through Partner Admin Link"),
	FORM_FIELD(new_form, plan, TEXT, 1, 100, "Service plan ID"),
};

static void
show(
    struct request *request, struct reply *reply, const struct entries *entries)
{
	page_catalogue_new(
	    &reply->body, request->arena, &request->viewer, entries);
}

enum outcome
web_catalogue_new(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	(void)store;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	show(request, reply, &entries);
	return DONE;
}

/* The item of the form. INVALID: fields say what is wrong with it. */
static enum outcome
read_item(const struct new_form *form, struct item *item, char plan[GUID_SIZE],
    struct entries *entries)
{
	*item = (struct item){ .code = form->code,
		.name = form->name,
		.area = (enum area)form->area,
		.usage_offered = !form->linked,
		.active = true };
	if (!catalogue_is_code(form->code))
		form_fault(entries, "code",
		    "The code must be 3 to 40 letters a to z, digits and "
		    "hyphens, with a letter or a digit at both ends, and not "
		    "“new”");
	if (form->linked && item->area != AREA_BUSINESS_APPLICATIONS)
		form_fault(entries, "linked",
		    "Only the usage of Business Applications products can be "
		    "credited through Partner Admin Link");
	if (!guid_read(form->plan, plan))
		form_fault(entries, "plan",
		    "The service plan ID must be 32 letters a to f and digits, "
		    "such as efb87545-963c-4e0d-99df-69c6916d9eb0");
	return page_form_faulty(entries) ? INVALID : DONE;
}

/* Why the store does not take it. */
static const char *
sentence_of(const char *field)
{
	if (strcmp(field, "code") == 0)
		return "Another item has this code. Choose another";
	if (strcmp(field, "name") == 0)
		return "Another item has this name. Choose another";
	return "No product of the SKU list has this service plan. Check the "
	       "ID, or import the newest list first";
}

enum outcome
web_catalogue_new_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct new_form form = { .name = "" };
	const char *field = "";
	char plan[GUID_SIZE];
	struct entries entries;
	struct item item;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (entries.malformed)
		return INVALID;
	if (out == DONE)
		out = read_item(&form, &item, plan, &entries);
	if (out == DONE) {
		out = store_catalogue_add(
		    store, &request->viewer, &item, plan, &field);
		if (out == CONFLICT || out == INVALID) {
			form_fault(&entries, field, sentence_of(field));
			out = INVALID;
		}
	}
	if (out == INVALID)
		show(request, reply, &entries);
	if (out == DONE)
		reply_go(reply, "/admin/catalogue/%s?done=made", item.code);
	return out;
}
