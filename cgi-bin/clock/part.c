/* Steps of a job as parts of one transaction. */

#include "clock/part.h"

enum outcome
part_end(struct work *work, enum outcome step)
{
	if (step == DONE)
		return store_keep(work->store);
	store_rollback(work->store);
	return step == ABSENT ? DONE : step;
}

enum outcome
part_commit(struct work *work, enum outcome out)
{
	enum outcome committed = DONE;

	if (store_waits(work->store))
		committed = store_commit(work->store);
	arena_clear(work->arena);
	return out == DONE ? committed : out;
}
