/* Texts to start from, in the store. */

#include "store/canned.h"

#include <string.h>

#include "base/id.h"
#include "store/history.h"

static void
canned_from_row(struct query *q, struct arena *arena, struct canned *canned)
{
	*canned = (struct canned){ .id = db_get_int(q, 0),
		.title = db_get_text(q, 1, arena),
		.words = db_get_text(q, 2, arena),
		.changed = db_get_int(q, 3),
		.changed_by = db_get_text(q, 4, arena) };
}

enum outcome
store_canned_list(struct store *store, struct arena *arena,
    struct canned **texts, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CANNED_LIST);

	*texts = NULL;
	*count = 0;
	db_int(q, ":limit", CANNED_TEXTS_MAX);
	while (db_next(q)) {
		*texts = arena_more(arena, *texts, *count, sizeof(**texts));
		canned_from_row(q, arena, &(*texts)[(*count)++]);
	}
	return db_end_list(q);
}

enum outcome
store_canned_of(
    struct store *store, int64_t id, struct arena *arena, struct canned *canned)
{
	struct query *q = db_use(store->db, SQL_CANNED_OF);

	db_int(q, ":id", id);
	if (db_next(q))
		canned_from_row(q, arena, canned);
	return db_end(q);
}

/* What changed of it, for Microsoft's eyes. */
static enum outcome
record(struct store *store, const struct viewer *viewer, enum event_kind kind,
    const struct canned *before, const struct canned *after)
{
	const struct change changes[] = {
		{ "Title", before->title, after->title },
		{ "Text", before->words, after->words },
	};
	struct event event = event_by(viewer, kind, 0);
	int64_t entry;

	event.internal = true;
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

static const struct canned nothing = { .title = "", .words = "" };

static void
bind(struct query *q, const struct viewer *viewer, const struct canned *canned)
{
	db_text(q, ":title", canned->title);
	db_text(q, ":words", canned->words);
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":person", viewer->person);
}

enum outcome
store_canned_add(
    struct store *store, const struct viewer *viewer, struct canned *canned)
{
	struct query *q = db_use(store->db, SQL_CANNED_ADD);
	enum outcome out;

	canned->id = id_new();
	db_int(q, ":id", canned->id);
	bind(q, viewer, canned);
	out = db_run(q);
	return out == DONE
		   ? record(store, viewer, EVENT_TEXT_ADDED, &nothing, canned)
		   : out;
}

enum outcome
store_canned_change(struct store *store, const struct viewer *viewer,
    const struct canned *before, const struct canned *after)
{
	struct query *q;
	enum outcome out;

	if (strcmp(before->title, after->title) == 0 &&
	    strcmp(before->words, after->words) == 0)
		return DONE;
	q = db_use(store->db, SQL_CANNED_CHANGE);
	db_int(q, ":id", before->id);
	db_int(q, ":seen", before->changed);
	bind(q, viewer, after);
	out = db_run(q);
	return out == DONE
		   ? record(store, viewer, EVENT_TEXT_CHANGED, before, after)
		   : out;
}

enum outcome
store_canned_remove(struct store *store, const struct viewer *viewer,
    const struct canned *canned)
{
	struct query *q = db_use(store->db, SQL_CANNED_REMOVE);
	enum outcome out;

	db_int(q, ":id", canned->id);
	out = db_run(q);
	return out == DONE
		   ? record(store, viewer, EVENT_TEXT_REMOVED, canned, &nothing)
		   : out;
}
