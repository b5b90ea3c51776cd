/* The partner's locations. */

#include "web/location.h"

#include <string.h>
#include <strings.h>

#include "base/country.h"
#include "page/location.h"
#include "store/history.h"
#include "store/location.h"
#include "web/form.h"
#include "web/history.h"

#define ENTRIES 50 /* of what happened */

struct location_form {
	const char *name, *country, *address;
};

static const struct field fields[] = {
	FORM_FIELD(
	    location_form, name, TEXT, 1, LOCATION_NAME_MAX, "Location name"),
	FORM_FIELD(location_form, country, TEXT, 2, 2, "Country"),
	FORM_FIELD(
	    location_form, address, LONG, 1, LOCATION_ADDRESS_MAX, "Address"),
};

enum outcome
web_location_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct location *locations;
	size_t count;
	enum outcome out = store_location_list(
	    store, &request->viewer, request->arena, &locations, &count);

	if (out == DONE)
		page_location_list(&reply->body, request->arena,
		    &request->viewer, locations, count);
	return out;
}

enum outcome
web_location_new(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	(void)store;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	page_location_new(
	    &reply->body, request->arena, &request->viewer, &entries);
	return DONE;
}

/* What the form cannot tell by itself. */
static enum outcome
check(struct request *request, struct store *store,
    const struct location_form *form, struct entries *entries)
{
	struct location *all;
	size_t count;
	enum outcome out = store_location_list(
	    store, &request->viewer, request->arena, &all, &count);

	if (out != DONE)
		return out;
	if (!country_is(form->country))
		form_fault(entries, "country", "Select a country of the list");
	for (size_t i = 0; i < count; i++)
		if (strcasecmp(all[i].name, form->name) == 0)
			form_fault(entries, "name",
			    arena_print(request->arena,
				"Your company has a location of this name "
				"already, with the PartnerID %s",
				all[i].partner_id));
	return page_form_faulty(entries) ? INVALID : DONE;
}

enum outcome
web_location_add(
    struct request *request, struct store *store, struct reply *reply)
{
	struct location_form form = { .name = "", .country = "" };
	struct location location;
	struct entries entries;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == DONE)
		out = check(request, store, &form, &entries);
	if (out == INVALID)
		page_location_new(
		    &reply->body, request->arena, &request->viewer, &entries);
	if (out != DONE)
		return out;
	location = (struct location){ .partner = request->viewer.directory,
		.name = form.name,
		.country = form.country,
		.address = form.address };
	out = store_location_open(
	    store, &request->viewer, request->arena, &location);
	if (out == DONE)
		reply_go(reply, "%s?done=added",
		    page_location_href(request->arena, location.id));
	return out;
}

enum outcome
web_location_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct location_show show = { .added = false };
	struct history_entry *entries;
	struct location location;
	int64_t id;
	enum outcome out = ABSENT;

	if (request_id(request, 0, &id))
		out = store_location_of(
		    store, &request->viewer, id, request->arena, &location);
	if (out == DONE)
		out = store_location_claims(
		    store, &location, request->arena, show.claims);
	if (out == DONE)
		out = store_history_of_location(store, id, ENTRIES,
		    request->arena, &entries, &show.line_count);
	if (out != DONE)
		return out;
	show.location = &location;
	show.lines =
	    web_history_lines(request->arena, entries, show.line_count);
	show.added = strcmp(request_asked(request, "done"), "added") == 0;
	page_location_show(
	    &reply->body, request->arena, &request->viewer, &show);
	return DONE;
}
