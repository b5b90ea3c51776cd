/* The catalogue in the store. */

#include "store/catalogue.h"

#include <string.h>

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

struct thing
store_catalogue_thing(const char *code)
{
	return (struct thing){ "item", code };
}

static void
item_from_row(struct query *q, struct arena *arena, struct catalogue_item *item)
{
	*item = (struct catalogue_item){
		.item = { .code = db_get_text(q, 0, arena),
		    .name = db_get_text(q, 2, arena),
		    .usage_offered = db_get_int(q, 3) != 0,
		    .active = db_get_int(q, 4) != 0 },
		.plans = db_get_int(q, 5),
		.claims = db_get_int(q, 6),
	};
	(void)area_of(db_get_text(q, 1, arena), &item->item.area);
}

enum outcome
store_catalogue_list(struct store *store, struct arena *arena,
    struct catalogue_item **items, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CATALOGUE_LIST);

	*items = NULL;
	*count = 0;
	while (db_next(q)) {
		*items = arena_more(arena, *items, *count, sizeof(**items));
		item_from_row(q, arena, &(*items)[(*count)++]);
	}
	return db_end_list(q);
}

enum outcome
store_catalogue_of(struct store *store, const char *code, struct arena *arena,
    struct catalogue_item *item)
{
	struct query *q = db_use(store->db, SQL_CATALOGUE_OF);

	db_text(q, ":code", code);
	if (db_next(q))
		item_from_row(q, arena, item);
	return db_end(q);
}

static enum outcome
count(struct query *q, const char *code, int64_t *claims)
{
	db_text(q, ":code", code);
	if (db_next(q))
		*claims = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_catalogue_claims(struct store *store, const char *code, int64_t *claims)
{
	return count(db_use(store->db, SQL_CATALOGUE_CLAIMS), code, claims);
}

enum outcome
store_catalogue_open(struct store *store, const char *code, int64_t *claims)
{
	return count(db_use(store->db, SQL_CATALOGUE_OPEN), code, claims);
}

enum outcome
store_catalogue_plans(struct store *store, const char *code,
    struct arena *arena, struct catalogue_plan **plans, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CATALOGUE_PLANS);

	*plans = NULL;
	*count = 0;
	db_text(q, ":item", code);
	while (db_next(q)) {
		*plans = arena_more(arena, *plans, *count, sizeof(**plans));
		(*plans)[(*count)++] =
		    (struct catalogue_plan){ .id = db_get_text(q, 0, arena),
			    .name = db_get_text(q, 1, arena),
			    .products = db_get_int(q, 2) };
	}
	return db_end_list(q);
}

/* Write that it changed: what `changes` say, but for the first, its code. */
static enum outcome
record_all(struct store *store, const struct viewer *viewer,
    const struct change *changes, size_t count)
{
	struct event event = event_by(viewer, EVENT_CATALOGUE_CHANGED, 0);
	int64_t entry;

	event.changes = changes;
	event.change_count = count;
	return store_history_add(store, &event, &entry);
}

static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct item *item, const char *name, const char *before,
    const char *after)
{
	const struct change changes[] = {
		{ "item", "", item->code },
		{ name, before, after },
	};

	return record_all(store, viewer, changes, LENGTH(changes));
}

/* DONE: some product of the SKU list has it; else ABSENT. */
static enum outcome
has_plan(struct store *store, const char *plan)
{
	struct query *q = db_use(store->db, SQL_CATALOGUE_PLAN_KNOWN);

	db_text(q, ":plan", plan);
	(void)db_next(q);
	return db_end(q);
}

/* Can there be such an item? */
static enum outcome
check_new(struct store *store, const struct item *item, const char *plan,
    const char **field)
{
	struct catalogue_item other;
	struct arena *arena = arena_new();
	struct query *q;
	enum outcome out = store_catalogue_of(store, item->code, arena, &other);

	arena_free(arena);
	*field = "code";
	if (out != ABSENT)
		return out == DONE ? CONFLICT : out;
	*field = "name";
	q = db_use(store->db, SQL_CATALOGUE_NAMED);
	db_text(q, ":name", item->name);
	(void)db_next(q);
	if ((out = db_end(q)) != ABSENT)
		return out == DONE ? CONFLICT : out;
	*field = "plan";
	out = has_plan(store, plan);
	return out == ABSENT ? INVALID : out;
}

enum outcome
store_catalogue_add(struct store *store, const struct viewer *viewer,
    const struct item *item, const char *plan, const char **field)
{
	const struct change changes[] = {
		{ "item", "", item->code },
		{ "Name", "", item->name },
		{ "Solution area", "", area_name(item->area) },
		{ "Usage", "",
		    offer_is_linked(item)
			? "Credited through Partner Admin Link"
			: "Claimed here" },
		{ "Service plan", "", plan },
	};
	struct query *q;
	enum outcome out = check_new(store, item, plan, field);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_CATALOGUE_ADD);
	db_text(q, ":code", item->code);
	db_text(q, ":area", area_code(item->area));
	db_text(q, ":name", item->name);
	db_int(q, ":usage_offered", item->usage_offered);
	if ((out = db_run(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_CATALOGUE_PLAN_ADD);
	db_text(q, ":item", item->code);
	db_text(q, ":plan", plan);
	if ((out = db_run(q)) != DONE)
		return out;
	return record_all(store, viewer, changes, LENGTH(changes));
}

enum outcome
store_catalogue_offer(struct store *store, const struct viewer *viewer,
    const struct item *item, bool active)
{
	struct query *q;
	enum outcome out;

	if (item->active == active)
		return DONE;
	q = db_use(store->db, SQL_CATALOGUE_OFFER);
	db_text(q, ":code", item->code);
	db_int(q, ":active", active);
	if ((out = db_run(q)) != DONE)
		return out;
	return record(store, viewer, item, "New claims",
	    item->active ? "Yes" : "No", active ? "Yes" : "No");
}

enum outcome
store_catalogue_rename(struct store *store, const struct viewer *viewer,
    const struct item *item, const char *name)
{
	struct query *q;
	enum outcome out;

	if (strcmp(item->name, name) == 0)
		return DONE;
	q = db_use(store->db, SQL_CATALOGUE_RENAME);
	db_text(q, ":code", item->code);
	db_text(q, ":name", name);
	if ((out = db_end(q)) != DONE)
		return out == ABSENT ? CONFLICT : out;
	return record(store, viewer, item, "Name", item->name, name);
}

enum outcome
store_catalogue_plan_add(struct store *store, const struct viewer *viewer,
    const struct item *item, const char *plan)
{
	enum outcome out = has_plan(store, plan);
	struct query *q;

	if (out != DONE)
		return out == ABSENT ? INVALID : out;
	q = db_use(store->db, SQL_CATALOGUE_PLAN_ADD);
	db_text(q, ":item", item->code);
	db_text(q, ":plan", plan);
	if ((out = db_run(q)) != DONE)
		return out;
	return record(store, viewer, item, "Service plan", "", plan);
}

enum outcome
store_catalogue_plan_end(struct store *store, const struct viewer *viewer,
    const struct item *item, const char *plan)
{
	struct catalogue_item now;
	struct arena *arena = arena_new();
	enum outcome out = store_catalogue_of(store, item->code, arena, &now);
	struct query *q;

	arena_free(arena);
	if (out != DONE || now.plans == 1)
		return out == DONE ? INVALID : out;
	q = db_use(store->db, SQL_CATALOGUE_PLAN_END);
	db_text(q, ":item", item->code);
	db_text(q, ":plan", plan);
	if ((out = db_end(q)) != DONE)
		return out;
	return record(store, viewer, item, "Service plan", plan, "");
}
