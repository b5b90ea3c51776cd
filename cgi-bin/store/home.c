/* What the first page shows. */

#include "store/home.h"

static const enum sql statements[] = {
	[HOME_TURN] = SQL_HOME_TURN,
	[HOME_QUESTIONS] = SQL_HOME_QUESTIONS,
	[HOME_READY] = SQL_HOME_READY,
	[HOME_DRAFTS] = SQL_HOME_DRAFTS,
	[HOME_AWAITING] = SQL_HOME_AWAITING,
	[HOME_OTHERS] = SQL_HOME_OTHERS,
	[HOME_REVIEWS] = SQL_HOME_REVIEWS,
	[HOME_LOOKS] = SQL_HOME_LOOKS,
	[HOME_LEADS] = SQL_HOME_LEADS,
	[HOME_FRESH] = SQL_HOME_FRESH,
	[HOME_ASKED] = SQL_HOME_ASKED,
};
_Static_assert(
    LENGTH(statements) == HOME_PART__COUNT, "every part has its statement");

static bool
row_of(struct query *q, struct arena *arena, struct home_row *row)
{
	*row = (struct home_row){
		.id = db_get_int(q, 0),
		.number = db_get_text(q, 1, arena),
		.name = db_get_text(q, 2, arena),
		.customer = db_get_text(q, 3, arena),
		.partner = db_get_text(q, 4, arena),
		.changed = db_get_int(q, 6),
		.waits_since = db_get_int(q, 7),
		.due = db_get_int(q, 8),
		.awaited = db_get_text(q, 9, arena),
	};
	return claim_status_of(db_get_text(q, 5, arena), &row->status);
}

static struct query *
use(struct store *store, const struct viewer *viewer, enum home_part part)
{
	struct query *q = db_use(store->db, statements[part]);

	db_int(q, ":limit", HOME_ROWS + 1);
	if (part != HOME_FRESH && part != HOME_LEADS)
		db_int(q, ":person", viewer->person);
	if (viewer->kind == DIRECTORY_PARTNER) {
		db_int(q, ":directory", viewer->directory);
		db_int(q, ":everywhere", viewer->everywhere);
	}
	return q;
}

enum outcome
store_home_list(struct store *store, const struct viewer *viewer,
    enum home_part part, struct arena *arena, struct home_list *list)
{
	struct query *q;

	*list = (struct home_list){ .count = 0 };
	if (!home_has(viewer, part))
		return DONE;
	list->rows = arena_array(arena, struct home_row, HOME_ROWS + 1);
	q = use(store, viewer, part);
	while (list->count <= HOME_ROWS && db_next(q))
		if (row_of(q, arena, &list->rows[list->count]))
			list->count++;
	list->more = list->count > HOME_ROWS;
	if (list->more)
		list->count = HOME_ROWS;
	return db_end_list(q);
}
