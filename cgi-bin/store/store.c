/* A reader and a writer on one database, and which of them is in use. */

#include "store/store.h"

#include <string.h>

#include "rules/offer.h"
#include "store/history.h"

int
store_open(struct store *store, const char *directory, const struct keys *keys)
{
	*store = (struct store){ .keys = keys, .directory = directory };
	store->reader = db_open(directory, false);
	if (store->reader != NULL)
		store->writer = db_open(directory, true);
	store->db = store->reader;
	if (store->writer != NULL)
		return 0;
	store_close(store);
	return -1;
}

void
store_close(struct store *store)
{
	db_close(store->reader);
	db_close(store->writer);
	store->db = store->reader = store->writer = NULL;
}

static enum outcome
make_kind(struct store *store, const char *kind, int64_t now)
{
	struct query *q = db_use(store->db, SQL_STORE_MAKE);

	db_text(q, ":kind", kind);
	db_int(q, ":now", now);
	return db_end(q);
}

static enum outcome
make_program(struct store *store, enum program program)
{
	struct query *q = db_use(store->db, SQL_STORE_PROGRAM_ADD);

	db_text(q, ":code", program_code(program));
	db_text(q, ":name", program_name(program));
	db_int(q, ":position", program);
	return db_end(q);
}

enum outcome
store_make(struct store *store, const char *kind, int64_t now)
{
	struct event event = { .kind = EVENT_DATABASE_MADE, .at = now };
	int64_t entry;
	enum outcome out = make_kind(store, kind, now);

	for (enum program i = 0; i < PROGRAM__COUNT && out == DONE; i++)
		out = make_program(store, i);
	if (out == DONE)
		out = store_history_make(store);
	if (out == DONE)
		out = store_history_add(store, &event, &entry);
	return out;
}

enum outcome
store_begin(struct store *store)
{
	enum outcome out = db_begin(store->writer);

	if (out == DONE)
		store->db = store->writer;
	return out;
}

enum outcome
store_commit(struct store *store)
{
	store->db = store->reader;
	return db_commit(store->writer);
}

void
store_rollback(struct store *store)
{
	store->db = store->reader;
	db_rollback(store->writer);
}

enum outcome
store_end(struct store *store, enum outcome went)
{
	if (went == DONE)
		return store_commit(store);
	store_rollback(store);
	return went;
}

enum outcome
store_keep(struct store *store)
{
	store->db = store->reader;
	return db_keep(store->writer);
}

bool
store_waits(const struct store *store)
{
	return db_waits(store->writer);
}

enum outcome
store_read(struct store *store)
{
	return db_begin(store->reader);
}

void
store_read_end(struct store *store)
{
	db_rollback(store->reader);
}

bool
store_lost(const struct store *store)
{
	return db_lost(store->writer) || db_lost(store->reader);
}

const char *
store_kind(struct store *store, struct arena *arena)
{
	struct query *q = db_use(store->db, SQL_STORE_KIND);
	const char *kind = "";

	if (db_next(q))
		kind = db_get_text(q, 0, arena);
	return db_end(q) == DONE ? kind : "";
}

struct watch
store_watch(struct store *store, struct arena *arena)
{
	const char *kind = store_kind(store, arena);
	bool may_be_set =
	    strcmp(kind, "demo") == 0 || strcmp(kind, "test") == 0;

	return (struct watch){ .file = may_be_set ? arena_print(arena, "%s/now",
							store->directory)
						  : NULL };
}
