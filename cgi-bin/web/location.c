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
	FORM_FIELD(location_form, country, PICK, 2, 2, "Country"),
	FORM_FIELD(
	    location_form, address, LONG, 1, LOCATION_ADDRESS_MAX, "Address"),
};

/* What can be changed of one: the country and the PartnerID stay. */
static const struct field change_fields[] = {
	FORM_FIELD(
	    location_form, name, TEXT, 1, LOCATION_NAME_MAX, "Location name"),
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

/* No other location of the account (`own` is none) has the name. */
static enum outcome
check_name(struct request *request, struct store *store, const char *name,
    int64_t own, struct entries *entries)
{
	struct location *all;
	size_t count;
	enum outcome out = store_location_list(
	    store, &request->viewer, request->arena, &all, &count);

	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (all[i].id != own && strcasecmp(all[i].name, name) == 0)
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

	if (out == DONE && !country_is(form.country))
		form_fault(&entries, "country", "Select a country of the list");
	if (out == DONE)
		out = check_name(request, store, form.name, 0, &entries);
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

/* The location of the address, which is the viewer's account's. */
static enum outcome
find(struct request *request, struct store *store, struct location *location)
{
	int64_t id;

	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_location_of(
	    store, &request->viewer, id, request->arena, location);
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct location *location, const struct entries *entries)
{
	struct location_show show = { .location = location,
		.entries = entries,
		.done = request_asked(request, "done") };
	struct history_entry *history;
	enum outcome out =
	    store_location_claims(store, location, request->arena, show.claims);

	if (out == DONE)
		out =
		    store_location_version(store, location->id, &show.version);
	if (out == DONE)
		out = store_history_of_location(store, location->id, ENTRIES,
		    request->arena, &history, &show.line_count);
	if (out != DONE)
		return out;
	show.lines =
	    web_history_lines(request->arena, history, show.line_count);
	page_location_show(
	    &reply->body, request->arena, &request->viewer, &show);
	return DONE;
}

enum outcome
web_location_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct location location;
	struct location_form form;
	struct entries entries;
	enum outcome out = find(request, store, &location);

	if (out != DONE)
		return out;
	form.name = location.name;
	form.address = location.address;
	form_fill(request->arena, change_fields, LENGTH(change_fields), &form,
	    &entries);
	return show(request, store, reply, &location, &entries);
}

enum outcome
web_location_fresh(struct request *request, struct store *store,
    int64_t location, struct entries *entries)
{
	int64_t version, last;
	enum outcome out;

	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	out = store_location_version(store, location, &last);
	if (out != DONE || version == last)
		return out;
	form_fault(entries, entries->list[0].name,
	    "Somebody else has changed this location since this page was "
	    "opened. Look at how it is now, and save again");
	return CONFLICT;
}

enum outcome
web_location_change(
    struct request *request, struct store *store, struct reply *reply)
{
	struct location_form form = { .name = "", .address = "" };
	struct location location, after;
	struct entries entries;
	enum outcome shown, out = find(request, store, &location);

	if (out != DONE)
		return out;
	out = form_read(
	    request, change_fields, LENGTH(change_fields), &form, &entries);
	if (out == DONE)
		out = web_location_fresh(request, store, location.id, &entries);
	if (out == DONE)
		out = check_name(
		    request, store, form.name, location.id, &entries);
	after = location;
	after.name = form.name;
	after.address = form.address;
	if (out == DONE)
		out = store_location_change(
		    store, &request->viewer, &location, &after);
	if (out == DONE)
		reply_go(reply, "%s?done=changed",
		    page_location_href(request->arena, location.id));
	if ((out != INVALID && out != CONFLICT) || request->fault != FAULT_NONE)
		return out;
	shown = show(request, store, reply, &location, &entries);
	return shown == DONE ? out : shown;
}
