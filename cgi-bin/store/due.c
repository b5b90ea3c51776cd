/* What the clock finds to do: claims by where their time stands. */

#include "store/due.h"

static enum outcome
batch_read(struct query *q, struct batch *batch)
{
	db_int(q, ":limit", DUE_BATCH);
	batch->count = 0;
	while (db_next(q))
		batch->claims[batch->count++] = db_get_int(q, 0);
	return db_end_list(q);
}

enum outcome
store_due_unanswered(struct store *store, int64_t now, struct batch *batch)
{
	struct query *q = db_use(store->db, SQL_DUE_UNANSWERED);

	db_int(q, ":now", now);
	return batch_read(q, batch);
}

enum outcome
store_due_customers(struct store *store, int64_t now, struct batch *batch)
{
	struct query *q = db_use(store->db, SQL_DUE_CUSTOMERS);

	db_int(q, ":now", now);
	return batch_read(q, batch);
}

enum outcome
store_due_waiting(
    struct store *store, int64_t now, int64_t after, struct batch *batch)
{
	struct query *q = db_use(store->db, SQL_DUE_WAITING);

	db_int(q, ":now", now);
	db_int(q, ":after", after);
	return batch_read(q, batch);
}

enum outcome
store_due_drafts(
    struct store *store, int64_t before, int64_t after, struct batch *batch)
{
	struct query *q = db_use(store->db, SQL_DUE_DRAFTS);

	db_int(q, ":before", before);
	db_int(q, ":after", after);
	return batch_read(q, batch);
}
