/* The catalogue in the store. */

#include "store/catalogue.h"

#include "store/history.h"

static enum outcome
put_item(struct store *store, const struct catalogue_row *row)
{
	struct query *q = db_use(store->db, SQL_CATALOGUE_PUT);

	db_text(q, ":code", row->item.code);
	db_text(q, ":area", area_code(row->item.area));
	db_text(q, ":name", row->item.name);
	db_int(q, ":position", row->position);
	db_int(q, ":usage_offered", row->item.usage_offered);
	db_int(q, ":active", row->item.active);
	return db_run(q);
}

static enum outcome
put_plans(struct store *store, const struct catalogue_row *row)
{
	struct query *q = db_use(store->db, SQL_CATALOGUE_PLANS_CLEAR);
	enum outcome out;

	db_text(q, ":item", row->item.code);
	out = db_run(q);
	if (out == ABSENT)
		out = DONE;
	for (size_t i = 0; out == DONE && i < row->plan_count; i++) {
		q = db_use(store->db, SQL_CATALOGUE_PLAN_ADD);
		db_text(q, ":item", row->item.code);
		db_text(q, ":plan", row->plans[i]);
		out = db_run(q);
	}
	return out;
}

enum outcome
store_catalogue_put(struct store *store, const struct viewer *viewer,
    const struct catalogue_row *row)
{
	const struct change changes[] = {
		{ "item", "", row->item.code },
		{ "name", "", row->item.name },
	};
	const struct event event = { .kind = EVENT_CATALOGUE_CHANGED,
		.at = viewer->now,
		.person = viewer->person,
		.directory = viewer->directory,
		.internal = true,
		.changes = changes,
		.change_count = LENGTH(changes) };
	int64_t entry;
	enum outcome out = put_item(store, row);

	if (out == DONE)
		out = put_plans(store, row);
	return out == DONE ? store_history_add(store, &event, &entry) : out;
}
