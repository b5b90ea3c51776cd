/* How work is shared among reviewers. */

#include "store/desk.h"

#include "store/history.h"

enum outcome
store_desk_next(
    struct store *store, const struct viewer *viewer, int64_t *claim)
{
	struct query *q = db_use(store->db, SQL_DESK_NEXT);

	db_int(q, ":person", viewer->person);
	db_int(q, ":now", viewer->now);
	if (db_next(q))
		*claim = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_desk_may(
    struct store *store, const struct claim *claim, int64_t person, bool *may)
{
	struct query *q = db_use(store->db, SQL_DESK_BELONGS);

	db_int(q, ":person", person);
	db_int(q, ":partner", claim->partner);
	*may = !db_next(q);
	return db_end_list(q);
}

enum outcome
store_desk_people(struct store *store, const struct viewer *viewer,
    const struct claim *claim, struct arena *arena, struct desk_person **people,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_DESK_PEOPLE);
	struct desk_person *list = NULL;
	size_t n = 0;

	db_int(q, ":directory", viewer->directory);
	db_int(q, ":partner", claim == NULL ? 0 : claim->partner);
	db_int(q, ":now", viewer->now);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct desk_person){
			.id = db_get_int(q, 0),
			.name = db_get_text(q, 1, arena),
			.away = db_get_int(q, 2),
			.waiting = db_get_int(q, 3),
			.overdue = db_get_int(q, 4),
			.asked = db_get_int(q, 5),
		};
	}
	*people = list;
	*count = n;
	return db_end_list(q);
}

static enum outcome
record(struct store *store, const struct viewer *viewer, int64_t until)
{
	char stamp[TIME_STAMP_SIZE] = "";
	struct change change = { "Away until", "", stamp };
	struct event event = event_by(viewer, EVENT_PERSON_CHANGED, 0);
	int64_t entry;

	if (until != 0)
		time_stamp(until, stamp);
	event.subject = viewer->person;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

enum outcome
store_desk_away(struct store *store, const struct viewer *viewer, int64_t until)
{
	struct query *q = db_use(store->db, SQL_DESK_AWAY);
	enum outcome out;

	db_int(q, ":person", viewer->person);
	db_int(q, ":until", until);
	out = db_run(q);
	return out == DONE ? record(store, viewer, until) : out;
}

enum outcome
store_desk_open_list(struct store *store, int64_t claim, int64_t now,
    struct arena *arena, struct desk_open **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_DESK_OPEN_LIST);

	*list = NULL;
	*count = 0;
	db_int(q, ":claim", claim);
	db_int(q, ":fresh", now - DESK_FRESH);
	while (db_next(q)) {
		*list = arena_more(arena, *list, *count, sizeof(**list));
		(*list)[(*count)++] =
		    (struct desk_open){ .person = db_get_int(q, 0),
			    .name = db_get_text(q, 1, arena),
			    .since = db_get_int(q, 2),
			    .seen = db_get_int(q, 3) };
	}
	return db_end_list(q);
}

enum outcome
store_desk_open(struct store *store, int64_t claim, int64_t person, int64_t now)
{
	struct query *q = db_use(store->db, SQL_DESK_OPEN);

	db_int(q, ":claim", claim);
	db_int(q, ":person", person);
	db_int(q, ":now", now);
	db_int(q, ":fresh", now - DESK_FRESH);
	return db_run(q);
}

enum outcome
store_desk_sweep(struct store *store, int64_t instant)
{
	struct query *q = db_use(store->db, SQL_DESK_OPEN_SWEEP);
	enum outcome out;

	db_int(q, ":fresh", instant);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}
