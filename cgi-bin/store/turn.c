/* Turns in the store. */

#include "store/turn.h"

#include <string.h>

enum outcome
store_turn_times(struct store *store, int64_t claim, int64_t now,
    struct arena *arena, int64_t seconds[PARTY__COUNT])
{
	struct query *q = db_use(store->db, SQL_TURN_TIMES);
	enum party party;

	memset(seconds, 0, PARTY__COUNT * sizeof(*seconds));
	db_int(q, ":claim", claim);
	db_int(q, ":now", now);
	while (db_next(q))
		if (party_of(db_get_text(q, 0, arena), &party))
			seconds[party] = db_get_int(q, 1);
	return db_end_list(q);
}
