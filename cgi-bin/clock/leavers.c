/* People who left and are to be forgotten. */

#include "clock/leavers.h"

#include "store/leaver.h"

#define AT_ONCE 5000 /* entries of one transaction */

enum outcome
leavers_forget(struct work *work)
{
	enum outcome out;

	while ((out = store_begin(work->store)) == DONE) {
		out = store_leaver_step(work->store, work->arena, AT_ONCE);
		arena_clear(work->arena);
		if ((out = store_end(work->store, out)) != DONE)
			break;
	}
	return out == ABSENT ? DONE : out;
}
