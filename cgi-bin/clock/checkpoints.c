/* Signed checkpoints. */

#include "clock/checkpoints.h"

#include "store/checkpoint.h"

enum outcome
checkpoints_sign(struct work *work)
{
	const char *line;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_checkpoint_make(
	    work->store, &work->system, work->arena, &line);
	if (out == DONE)
		return store_commit(work->store);
	store_rollback(work->store);
	return out;
}
