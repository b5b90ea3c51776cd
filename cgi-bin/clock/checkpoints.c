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
	return store_end(work->store, store_checkpoint_make(work->store,
					  &work->system, work->arena, &line));
}
