/* What there is of a person, for themselves. */

#include "store/own.h"

static enum outcome
read_sessions(
    struct store *store, int64_t person, struct arena *arena, struct own *own)
{
	struct query *q = db_use(store->db, SQL_OWN_SESSIONS);
	struct own_session *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	for (; db_next(q); n++) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct own_session){ db_get_int(q, 0),
			db_get_int(q, 1), db_get_text(q, 2, arena) };
	}
	own->sessions = list;
	own->session_count = n;
	return db_end_list(q);
}

static enum outcome
read_comments(
    struct store *store, int64_t person, struct arena *arena, struct own *own)
{
	struct query *q = db_use(store->db, SQL_OWN_COMMENTS);
	struct own_comment *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	db_int(q, ":limit", OWN_COMMENTS_MAX);
	for (; db_next(q); n++) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct own_comment){ db_get_int(q, 0),
			db_get_text(q, 1, arena), db_get_text(q, 2, arena),
			db_get_text(q, 3, arena), db_get_text(q, 4, arena) };
	}
	own->comments = list;
	own->comment_count = n;
	return db_end_list(q);
}

static enum outcome
read_entries(
    struct store *store, int64_t person, struct arena *arena, struct own *own)
{
	struct query *q = db_use(store->db, SQL_OWN_HISTORY);
	struct own_entry *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	db_int(q, ":limit", OWN_ENTRIES_MAX);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct own_entry){ .at = db_get_int(q, 0),
			.directory = db_get_text(q, 2, arena),
			.number = db_get_text(q, 3, arena) };
		n += event_of(db_get_text(q, 1, arena), &list[n].kind) ? 1 : 0;
	}
	own->entries = list;
	own->entry_count = n;
	return db_end_list(q);
}

enum outcome
store_own_read(
    struct store *store, int64_t person, struct arena *arena, struct own *own)
{
	enum outcome out = read_sessions(store, person, arena, own);

	if (out == DONE)
		out = read_comments(store, person, arena, own);
	return out == DONE ? read_entries(store, person, arena, own) : out;
}
