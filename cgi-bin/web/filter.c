/* Filters of the list of claims. */

#include "web/filter.h"

#include <string.h>

#include "base/id.h"
#include "store/customer.h"
#include "store/location.h"
#include "store/person.h"
#include "web/list.h"

#define REVIEWERS (ROLE_BIT(ROLE_REVIEWER) | ROLE_BIT(ROLE_LEAD_REVIEWER))

struct filter
web_filter_asked(const struct request *request)
{
	struct filter filter = filter_none();

	for (int i = 0; i < FILTER__COUNT; i++) {
		enum filter_by by = (enum filter_by)i;
		const char *asked = request_query(request, filter_name(by));

		if (asked != NULL)
			filter_set(&filter, by, request->arena, asked);
	}
	return person_is_microsoft(&request->viewer) ? filter
						     : filter_open(&filter);
}

static enum outcome
name_item(struct request *request, struct store *store, const char *code,
    struct filter_names *names)
{
	struct item item;
	enum outcome out;

	if (code[0] == '\0')
		return DONE;
	out = store_customer_item(store, code, request->arena, &item);
	if (out == DONE)
		names->item = item.name;
	return out == ABSENT ? DONE : out;
}

static enum outcome
name_location(struct request *request, struct store *store,
    const char *partner_id, struct filter_names *names)
{
	struct location *locations;
	size_t count = 0;
	enum outcome out;

	if (partner_id[0] == '\0' || person_is_microsoft(&request->viewer))
		return DONE;
	out = store_location_list(
	    store, &request->viewer, request->arena, &locations, &count);
	for (size_t i = 0; i < count; i++)
		if (strcmp(locations[i].partner_id, partner_id) == 0)
			names->location = locations[i].name;
	return out;
}

static enum outcome
name_reviewer(struct request *request, struct store *store, const char *letters,
    struct filter_names *names)
{
	struct person *people;
	size_t count = 0;
	int64_t id;
	enum outcome out;

	if (!id_read(letters, &id))
		return DONE;
	out = store_person_holders(store, request->viewer.directory, REVIEWERS,
	    request->arena, &people, &count);
	for (size_t i = 0; i < count; i++)
		if (people[i].id == id)
			names->reviewer = people[i].name;
	return out;
}

enum outcome
web_filter_names(struct request *request, struct store *store,
    const struct filter *filter, struct filter_names *names)
{
	enum outcome out;

	*names = (struct filter_names){ "", "", "" };
	out = name_item(request, store, filter->by[FILTER_ITEM], names);
	if (out == DONE)
		out = name_location(
		    request, store, filter->by[FILTER_LOCATION], names);
	if (out == DONE)
		out = name_reviewer(
		    request, store, filter->by[FILTER_REVIEWER], names);
	return out;
}

/* The items of all areas, in the catalogue's order. */
static enum outcome
read_items(
    struct request *request, struct store *store, struct filter_offers *offers)
{
	struct item *items = NULL, *some;
	size_t count = 0, more;
	enum outcome out = DONE;

	for (int i = 0; out == DONE && i < AREA__COUNT; i++) {
		out = store_customer_catalogue(
		    store, (enum area)i, request->arena, &some, &more);
		for (size_t j = 0; out == DONE && j < more; j++) {
			items = arena_more(
			    request->arena, items, count, sizeof(*items));
			items[count++] = some[j];
		}
	}
	offers->items = items;
	offers->item_count = count;
	return out;
}

static enum outcome
read_people(
    struct request *request, struct store *store, struct filter_offers *offers)
{
	struct location *locations;
	struct person *reviewers;
	enum outcome out;

	if (person_is_microsoft(&request->viewer)) {
		out = store_person_holders(store, request->viewer.directory,
		    REVIEWERS, request->arena, &reviewers,
		    &offers->reviewer_count);
		offers->reviewers = reviewers;
	} else {
		out = store_location_list(store, &request->viewer,
		    request->arena, &locations, &offers->location_count);
		offers->locations = locations;
	}
	return out;
}

enum outcome
web_filter_show(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct list list = web_list_asked(request);
	struct filter_offers offers = { .item_count = 0 };
	enum outcome out = read_items(request, store, &offers);

	if (out == DONE)
		out = read_people(request, store, &offers);
	if (out == DONE)
		page_filter_show(&reply->body, request->arena, &request->viewer,
		    &list, &offers);
	return out;
}
