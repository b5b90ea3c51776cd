/* Arbitrations whose rounds run, and whose rounds are over. */

#include "clock/arbitrations.h"

#include "store/arbitration.h"
#include "store/arbitration_remind.h"
#include "store/arbitration_round.h"

#define BATCH 100 /* looked at in one go */

/* Which are looked at, and what is done with each in a transaction of its own;
 * ABSENT: it has gone on, or needs nothing. */
typedef enum outcome finder(struct store *, int64_t now, int64_t after,
    size_t limit, int64_t *ids, size_t *count);
typedef enum outcome deed(
    struct store *, const struct viewer *, struct arena *, int64_t id);

static enum outcome
step_one(struct work *work, int64_t id, deed *step)
{
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_end(
	    work->store, step(work->store, &work->system, work->arena, id));
	return out == ABSENT ? DONE : out;
}

static enum outcome
step_all(struct work *work, finder *find, deed *step)
{
	int64_t ids[BATCH], after = 0;
	size_t count = BATCH;
	enum outcome out = DONE;

	while (out == DONE && count == BATCH) {
		out = find(
		    work->store, work->system.now, after, BATCH, ids, &count);
		for (size_t i = 0; out == DONE && i < count; i++)
			out = step_one(work, ids[i], step);
		if (count > 0)
			after = ids[count - 1];
	}
	return out;
}

enum outcome
arbitrations_end_rounds(struct work *work)
{
	return step_all(
	    work, store_arbitration_overdue, store_arbitration_round_end);
}

enum outcome
arbitrations_remind(struct work *work)
{
	return step_all(
	    work, store_arbitration_remind_due, store_arbitration_remind);
}
