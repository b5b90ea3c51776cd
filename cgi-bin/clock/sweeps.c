/* Clearing away what has ended by itself. */

#include "clock/sweeps.h"

#include "base/time.h"
#include "store/address.h"
#include "store/batch.h"
#include "store/desk.h"
#include "store/import_file.h"
#include "store/password.h"
#include "store/proof.h"
#include "store/session.h"
#include "store/throttle.h"
#include "store/unsent.h"
#include "store/word.h"

#define ARRIVING_AT_MOST TIME_HOUR
#define COUNTED_AT_MOST	 (2 * TIME_DAY)
#define WORDS_AT_ONCE	 500 /* claims in one transaction */
#define BATCH_AT_MOST	 (30 * TIME_DAY)

/* A sweep is one transaction over one instant before which all may go. */
static enum outcome
sweep(struct work *work, enum outcome (*step)(struct store *, int64_t),
    int64_t instant)
{
	enum outcome out = store_begin(work->store);

	return out == DONE ? store_end(work->store, step(work->store, instant))
			   : out;
}

enum outcome
sweeps_sessions(struct work *work)
{
	return sweep(work, store_session_sweep, work->system.now);
}

enum outcome
sweeps_files(struct work *work)
{
	return sweep(
	    work, store_proof_sweep, work->system.now - ARRIVING_AT_MOST);
}

enum outcome
sweeps_counters(struct work *work)
{
	return sweep(
	    work, store_throttle_sweep, work->system.now - COUNTED_AT_MOST);
}

enum outcome
sweeps_links(struct work *work)
{
	enum outcome out = sweep(work, store_password_sweep, work->system.now);

	return out == DONE ? sweep(work, store_address_sweep, work->system.now)
			   : out;
}

enum outcome
sweeps_words(struct work *work)
{
	int64_t after = 0;
	enum outcome out;

	db_expect_many(work->store->writer, true);
	while ((out = store_begin(work->store)) == DONE) {
		out = store_word_fill(
		    work->store, work->arena, WORDS_AT_ONCE, &after);
		arena_clear(work->arena);
		if ((out = store_end(work->store, out)) != DONE)
			break;
	}
	db_expect_many(work->store->writer, false);
	return out == ABSENT ? DONE : out;
}

enum outcome
sweeps_batches(struct work *work)
{
	return sweep(work, store_batch_sweep, work->system.now - BATCH_AT_MOST);
}

enum outcome
sweeps_imports(struct work *work)
{
	return sweep(
	    work, store_import_file_sweep, work->system.now - IMPORT_KEPT);
}

enum outcome
sweeps_unsent(struct work *work)
{
	return sweep(work, store_unsent_sweep, work->system.now - UNSENT_KEPT);
}

enum outcome
sweeps_desks(struct work *work)
{
	return sweep(work, store_desk_sweep, work->system.now - DESK_FRESH);
}

enum outcome
sweeps_checkpoint(struct work *work)
{
	return db_checkpoint(work->store->writer);
}
