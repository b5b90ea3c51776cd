/* What there is of the viewer, for themselves. */

#include "web/own.h"

#include "page/own.h"
#include "store/directory.h"
#include "store/history.h"
#include "store/member.h"
#include "store/own.h"
#include "store/person.h"

static enum outcome
read_ships(struct request *request, struct store *store, struct own *own)
{
	struct directory *directories;
	struct membership *ships;
	enum outcome out =
	    store_directory_of_person(store, request->viewer.person,
		request->arena, &directories, &own->ship_count);

	if (out != DONE)
		return out;
	ships = arena_array(request->arena, struct membership, own->ship_count);
	for (size_t i = 0; out == DONE && i < own->ship_count; i++)
		out = store_member_ship(store, request->viewer.person,
		    &directories[i], request->arena, &ships[i]);
	own->ships = ships;
	return out;
}

static enum outcome
read_own(struct request *request, struct store *store, struct person *person,
    struct own *own)
{
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = store_person_of(
	    store, request->viewer.person, request->arena, person);
	own->person = person;
	if (out == DONE)
		out = read_ships(request, store, own);
	if (out == DONE)
		out = store_own_read(store, person->id, request->arena, own);
	store_read_end(store);
	return out;
}

enum outcome
web_own_data(struct request *request, struct store *store, struct reply *reply)
{
	struct event event =
	    event_by(&request->viewer, EVENT_OWN_DATA_EXPORTED, 0);
	struct own own = { 0 };
	struct person person;
	enum outcome out = read_own(request, store, &person, &own);

	if (out == DONE && !request->head)
		out = store_history_note(store, &event);
	if (out != DONE)
		return out;
	page_own_json(&reply->body, request->arena, &own);
	reply_attach(reply, request->arena, "application/json", "my-data.json");
	return DONE;
}
