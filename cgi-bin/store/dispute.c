/* Disputes in the store. */

#include "store/dispute.h"

#include "store/move.h"

enum outcome
store_dispute_open(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const char *words)
{
	const struct move move = { .event = CLAIM_OPEN_DISPUTE,
		.party = PARTY_PARTNER,
		.words = words };
	struct query *q;
	enum outcome out;

	if (!claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	q = db_use(store->db, SQL_DISPUTE_OPEN);
	db_int(q, ":claim", claim->id);
	db_text(q, ":words", words);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	out = db_run(q);
	return out == DONE ? store_move(store, viewer, arena, claim, &move)
			   : out;
}

/* The record closes before the move: whose turn it is depends on it. */
enum outcome
store_dispute_close(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, bool overturned,
    const char *words)
{
	const struct move move = { .event = overturned ? CLAIM_OVERTURN
						       : CLAIM_UPHOLD,
		.party = PARTY_LEAD,
		.words = words };
	struct query *q;
	enum outcome out;

	if (!claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	q = db_use(store->db, SQL_DISPUTE_CLOSE);
	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	db_text(q, ":outcome", overturned ? "overturned" : "upheld");
	out = db_run(q);
	return out == DONE ? store_move(store, viewer, arena, claim, &move)
			   : out;
}
