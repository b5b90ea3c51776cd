/* Drafts that wait for a subscription. */

#include "clock/waits.h"

#include "store/wait.h"

enum outcome
waits_look(struct work *work)
{
	return store_wait_look(work->store, work->system.now);
}
