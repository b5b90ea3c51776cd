/* Partner accounts, for those who look after them. */

#include "store/partner.h"

#include "store/directory.h"
#include "store/history.h"

/* The columns of $PARTNER. */
static void
partner_from_row(struct query *q, struct arena *arena, struct partner *partner)
{
	*partner = (struct partner){
		.directory = { .id = db_get_int(q, 0),
		    .kind = DIRECTORY_PARTNER,
		    .name = db_get_text(q, 2, arena),
		    .country = db_get_text(q, 3, arena) },
		.created = db_get_int(q, 4),
		.locations = db_get_int(q, 5),
		.people = db_get_int(q, 6),
		.merged = db_get_int(q, 7),
		.merged_name = db_get_text(q, 8, arena),
	};
}

enum outcome
store_partner_list(struct store *store, const struct partner_filter *filter,
    size_t limit, struct arena *arena, struct partner **partners, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PARTNER_LIST);
	const struct partner *after = filter->after;
	struct partner *list = NULL;
	size_t n = 0;

	db_text(q, ":text", filter->text);
	db_text(q, ":name", after == NULL ? "" : after->directory.name);
	db_int(q, ":id", after == NULL ? 0 : after->directory.id);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		partner_from_row(q, arena, &list[n++]);
	}
	*partners = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_partner_of(struct store *store, int64_t id, struct arena *arena,
    struct partner *partner)
{
	struct query *q = db_use(store->db, SQL_PARTNER_OF);

	db_int(q, ":id", id);
	if (db_next(q))
		partner_from_row(q, arena, partner);
	return db_end(q);
}

enum outcome
store_partner_of_location(
    struct store *store, const char *partner_id, int64_t *partner)
{
	struct query *q = db_use(store->db, SQL_PARTNER_OF_LOCATION);

	db_text(q, ":partner_id", partner_id);
	if (db_next(q))
		*partner = db_get_int(q, 0);
	return db_end(q);
}

static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct directory *directory)
{
	const struct change changes[] = {
		{ "Partner account", "", directory->name },
		{ "Country", "", directory->country },
	};
	struct event event = event_by(viewer, EVENT_PARTNER_ADDED, 0);
	int64_t entry;

	event.subject = directory->id;
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

enum outcome
store_partner_open(struct store *store, const struct viewer *viewer,
    struct directory *directory)
{
	struct query *q = db_use(store->db, SQL_PARTNER_NAMED);
	bool taken;
	enum outcome out;

	db_text(q, ":name", directory->name);
	taken = db_next(q);
	if ((out = db_end_list(q)) != DONE)
		return out;
	if (taken)
		return CONFLICT;
	directory->kind = DIRECTORY_PARTNER;
	out = store_directory_add(store, directory, viewer->now);
	return out == DONE ? record(store, viewer, directory) : out;
}
