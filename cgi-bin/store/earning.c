/* Approved lines compared with the customer directory. */

#include "store/earning.h"

#include "store/history.h"

enum outcome
store_earning_changed(struct store *store, int64_t after, struct arena *arena,
    struct earning **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_EARNING_CHANGED);

	*list = arena_array(arena, struct earning, EARNING_BATCH);
	*count = 0;
	db_int(q, ":after", after);
	db_int(q, ":limit", EARNING_BATCH);
	while (db_next(q)) {
		struct earning *earning = &(*list)[(*count)++];

		*earning = (struct earning){
			.line = db_get_int(q, 0),
			.claim = db_get_int(q, 1),
			.item = db_get_text(q, 2, arena),
			.since = db_get_int(q, 4),
		};
		subscription_status_of(
		    db_get_text(q, 3, arena), &earning->status);
	}
	return db_end_list(q);
}

enum outcome
store_earning_set(struct store *store, const struct viewer *viewer,
    const struct earning *earning, bool earns)
{
	struct change change = { earning->item, "",
		subscription_status_name(earning->status) };
	struct event event =
	    event_by(viewer, EVENT_EARNING_CHANGED, earning->claim);
	struct query *q = db_use(store->db, SQL_EARNING_SET);
	int64_t entry;
	enum outcome out;

	db_int(q, ":id", earning->line);
	db_int(q, ":earning", earns ? viewer->now : -viewer->now);
	if ((out = db_run(q)) != DONE)
		return out;
	event.subject = earning->line;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}
