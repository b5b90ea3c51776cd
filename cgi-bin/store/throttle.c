/* Counters in windows. */

#include "store/throttle.h"

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
