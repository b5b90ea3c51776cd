/* Counters in windows. */

#include "store/throttle.h"

#include <inttypes.h>

enum outcome
store_throttle_more(struct store *store, const char *subject, int64_t window,
    int64_t now, int64_t more, int64_t *count)
{
	struct query *q = db_use(store->db, SQL_THROTTLE_ADD);

	*count = 0;
	db_text(q, ":subject", subject);
	db_int(q, ":started", now - now % window);
	db_int(q, ":more", more);
	if (db_next(q))
		*count = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_throttle_add(struct store *store, const char *subject, int64_t window,
    int64_t now, int64_t *count)
{
	return store_throttle_more(store, subject, window, now, 1, count);
}

static enum outcome
pass(struct store *store, const char *subject, const struct throttle *throttle,
    int64_t now, int64_t more, int64_t limit)
{
	int64_t count;
	enum outcome out = store_throttle_more(
	    store, subject, throttle->window, now, more, &count);

	return out == DONE && count > limit ? INVALID : out;
}

enum outcome
store_throttle_pass(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct throttle *throttle, int64_t more)
{
	enum outcome out = pass(store,
	    arena_print(
		arena, "%s-person:%" PRId64, throttle->what, viewer->person),
	    throttle, viewer->now, more, throttle->person);

	if (out != DONE)
		return out;
	return pass(store,
	    arena_print(arena, "%s-account:%" PRId64, throttle->what,
		viewer->directory),
	    throttle, viewer->now, more, throttle->account);
}

int64_t
store_throttle_next(int64_t now, int64_t window)
{
	return now - now % window + window;
}

enum outcome
store_throttle_ask(struct store *store, const char *subject, int64_t window,
    int64_t now, int64_t *count)
{
	struct query *q = db_use(store->db, SQL_THROTTLE_ASK);

	*count = 0;
	db_text(q, ":subject", subject);
	db_int(q, ":started", now - now % window);
	if (db_next(q))
		*count = db_get_int(q, 0);
	return db_end_list(q);
}

enum outcome
store_throttle_forget(struct store *store, const char *subject)
{
	struct query *q = db_use(store->db, SQL_THROTTLE_FORGET);

	db_text(q, ":subject", subject);
	return db_end_list(q);
}

enum outcome
store_throttle_sweep(struct store *store, int64_t before)
{
	struct query *q = db_use(store->db, SQL_THROTTLE_SWEEP);

	db_int(q, ":before", before);
	return db_end_list(q);
}
