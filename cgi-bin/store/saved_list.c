/* Lists that people keep under a name. */

#include "store/saved_list.h"

#include "base/id.h"

static struct query *
use(struct store *store, const struct viewer *viewer, enum sql sql)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	return q;
}

enum outcome
store_saved_list_all(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct saved_list **lists, size_t *count)
{
	struct query *q = use(store, viewer, SQL_SAVED_LIST_ALL);

	*lists = NULL;
	*count = 0;
	while (db_next(q)) {
		*lists = arena_more(arena, *lists, *count, sizeof(**lists));
		(*lists)[(*count)++] =
		    (struct saved_list){ .id = db_get_int(q, 0),
			    .name = db_get_text(q, 1, arena),
			    .query = db_get_text(q, 2, arena) };
	}
	return db_end_list(q);
}

enum outcome
store_saved_list_add(
    struct store *store, const struct viewer *viewer, struct saved_list *list)
{
	struct query *q = use(store, viewer, SQL_SAVED_LIST_ADD);

	list->id = id_new();
	db_int(q, ":id", list->id);
	db_text(q, ":name", list->name);
	db_text(q, ":query", list->query);
	return db_run(q);
}

enum outcome
store_saved_list_remove(
    struct store *store, const struct viewer *viewer, int64_t id)
{
	struct query *q = use(store, viewer, SQL_SAVED_LIST_REMOVE);

	db_int(q, ":id", id);
	return db_run(q);
}
