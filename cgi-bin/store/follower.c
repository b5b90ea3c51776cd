/* Colleagues who follow a claim, and taking it over. */

#include "store/follower.h"

#include "store/claim.h"
#include "store/message.h"

enum outcome
store_follower_list(struct store *store, int64_t claim, struct arena *arena,
    struct person **people, size_t *count)
{
	struct query *q = db_use(store->db, SQL_FOLLOWER_LIST);
	struct person *list =
	    arena_array(arena, struct person, FOLLOWERS_SHOWN);

	*count = 0;
	db_int(q, ":claim", claim);
	db_int(q, ":limit", FOLLOWERS_SHOWN);
	while (db_next(q))
		list[(*count)++] = (struct person){ .id = db_get_int(q, 0),
			.name = db_get_text(q, 1, arena) };
	*people = list;
	return db_end_list(q);
}

enum outcome
store_follower_set(
    struct store *store, int64_t claim, int64_t person, bool follows)
{
	struct query *q =
	    db_use(store->db, follows ? SQL_FOLLOWER_ADD : SQL_FOLLOWER_REMOVE);

	db_int(q, ":claim", claim);
	db_int(q, ":person", person);
	return db_end_list(q);
}

enum outcome
store_follower_take_over(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	struct claim after = *claim;
	enum outcome out;

	if (claim->owner == viewer->person)
		return DONE;
	after.owner = viewer->person;
	after.owner_name = viewer->name;
	out = store_claim_change(
	    store, viewer, arena, EVENT_CLAIM_TAKEN_OVER, claim, &after);
	if (out == DONE)
		out = store_follower_set(store, claim->id, claim->owner, true);
	/* The new owner hears of it as the owner. */
	if (out == DONE)
		out =
		    store_follower_set(store, claim->id, viewer->person, false);
	if (out == DONE)
		out = store_message_to_partner(store, viewer, &after,
		    MESSAGE_TAKEN_OVER, viewer->name, NULL);
	*claim = after;
	return out;
}
