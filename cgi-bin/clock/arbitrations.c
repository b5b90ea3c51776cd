/* Arbitrations whose sides had their time. */

#include "clock/arbitrations.h"

#include "store/arbitration.h"
#include "store/arbitration_round.h"

#define BATCH 100 /* looked at in one go */

/* It is read again inside the transaction: it may have gone on. */
static enum outcome
end_one(struct work *work, int64_t id)
{
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_arbitration_round_end(
	    work->store, &work->system, work->arena, id);
	if (out == DONE)
		return store_commit(work->store);
	store_rollback(work->store);
	return out == ABSENT ? DONE : out;
}

enum outcome
arbitrations_end_rounds(struct work *work)
{
	int64_t ids[BATCH], after = 0;
	size_t count = BATCH;
	enum outcome out = DONE;

	while (out == DONE && count == BATCH) {
		out = store_arbitration_overdue(
		    work->store, work->system.now, after, BATCH, ids, &count);
		for (size_t i = 0; out == DONE && i < count; i++)
			out = end_one(work, ids[i]);
		if (count > 0)
			after = ids[count - 1];
	}
	return out;
}
