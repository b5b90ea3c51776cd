/* Looking after the database itself. */

#include "clock/sweeps.h"

#include "store/word.h"

#define WORDS_AT_ONCE 500 /* claims in one transaction */

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
sweeps_checkpoint(struct work *work)
{
	return db_checkpoint(work->store->writer);
}
