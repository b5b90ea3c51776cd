/* What is kept no longer goes. */

#include "clock/keepings.h"

#include "base/time.h"
#include "store/address.h"
#include "store/batch.h"
#include "store/desk.h"
#include "store/import_file.h"
#include "store/keeping.h"
#include "store/password.h"
#include "store/proof.h"
#include "store/session.h"
#include "store/throttle.h"
#include "store/unsent.h"

#define RUN_TIME (TIME_MINUTE / 2 * 1000000) /* of time_monotonic */

/* Of one transaction: few of those with which much else goes. */
static const int64_t at_once[] = {
	[KEEPING_DRAFTS] = 10,
	[KEEPING_PROOF] = 10,
	[KEEPING_NAMES] = 200,
	[KEEPING_MAILS] = 200,
	[KEEPING_MESSAGES] = 200,
	[KEEPING_SUPPORT] = 10,
	[KEEPING_INVITATIONS] = 200,
};
_Static_assert(LENGTH(at_once) == KEEPING_SET__COUNT,
    "of every kind that is set some go at once");

/* Those that nobody sets: one statement each, over all before an instant. */
static const struct always {
	enum outcome (*sweep)(struct store *, int64_t instant);
	bool now; /* it knows itself how long: the instant is now */
} always[] = {
	[KEEPING_SESSIONS] = { store_session_sweep, true },
	[KEEPING_HALF_FILES] = { store_proof_sweep, false },
	[KEEPING_COUNTERS] = { store_throttle_sweep, false },
	[KEEPING_LINKS] = { store_password_sweep, true },
	[KEEPING_ADDRESSES] = { store_address_sweep, true },
	[KEEPING_PLACES] = { store_session_sweep_places, false },
	[KEEPING_IMPORTS] = { store_import_file_sweep, false },
	[KEEPING_BATCHES] = { store_batch_sweep, false },
	[KEEPING_UNSENT] = { store_unsent_sweep, false },
	[KEEPING_DESKS] = { store_desk_sweep, false },
};
_Static_assert(
    LENGTH(always) == KEEPING__COUNT, "whatever nobody sets has its sweep");

/* DONE commits, all else undoes. */
static enum outcome
end(struct work *work, enum outcome out)
{
	arena_clear(work->arena);
	if (out == DONE)
		return store_commit(work->store);
	store_rollback(work->store);
	return out;
}

static enum outcome
sweep(struct work *work, enum keeping keeping)
{
	const struct always *kind = &always[keeping];
	int64_t kept = kind->now ? 0 : keeping_always(keeping);
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	return end(work, kind->sweep(work->store, work->system.now - kept));
}

/* By the value that holds in the transaction itself. */
static enum outcome
erase_some(struct work *work, enum keeping keeping, int64_t *count)
{
	const struct dated dated = store_keeping_dated(keeping);
	int64_t now = work->system.now, days;
	enum outcome out = store_begin(work->store);

	*count = 0;
	if (out != DONE)
		return out;
	out = store_dated_of(work->store, &dated, now, &days);
	if (out == DONE && days != KEEPING_EVER)
		out = store_keeping_erase(work->store, &work->system,
		    work->arena, keeping, keeping_before(now, days),
		    at_once[keeping], count);
	return end(work, out);
}

static enum outcome
erase_kind(struct work *work, enum keeping keeping, int64_t until)
{
	int64_t count = at_once[keeping];
	enum outcome out = DONE;

	while (out == DONE && count == at_once[keeping] &&
	       time_monotonic() < until)
		out = erase_some(work, keeping, &count);
	return out;
}

enum outcome
keepings_erase(struct work *work)
{
	int64_t until = time_monotonic() + RUN_TIME;
	enum outcome worst = DONE;

	for (size_t i = 0; i < KEEPING__COUNT; i++) {
		enum keeping keeping = (enum keeping)i;
		enum outcome out = i < KEEPING_SET__COUNT
				       ? erase_kind(work, keeping, until)
				       : sweep(work, keeping);

		if (out > worst)
			worst = out;
	}
	return worst;
}
