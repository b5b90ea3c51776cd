/* People who left and are to be forgotten. */

#include "store/leaver.h"

#include "base/domain.h"
#include "base/id.h"
#include "store/history.h"
#include "store/member.h"
#include "store/person.h"

/* Whom the pieces are about. */
struct leaver {
	int64_t person;
	const char *name, *email; /* as they were */
	int64_t until, done;
	const char **addresses; /* that one, and those before it */
	size_t address_count;
};

/* What nobody else needs. Roles go before the memberships they belong to. */
static const enum sql goes[] = {
	SQL_LEAVER_SESSIONS,
	SQL_LEAVER_PLACES,
	SQL_LEAVER_ROLES,
	SQL_LEAVER_MEMBERSHIPS,
	SQL_LEAVER_FOLLOWS,
	SQL_LEAVER_LISTS,
	SQL_LEAVER_UNWANTED,
	SQL_LEAVER_DAILY,
	SQL_LEAVER_KEYS,
	SQL_LEAVER_ABSENCE,
	SQL_LEAVER_DESKS,
	SQL_LEAVER_UNSENT,
	SQL_LEAVER_BATCHES,
	SQL_LEAVER_IMPORTS,
	SQL_LEAVER_MESSAGES,
	SQL_LEAVER_LINKS,
	SQL_LEAVER_INVITATIONS,
	SQL_LEAVER_CHANGES,
	SQL_FACTOR_REMOVE,
	SQL_FACTOR_EXEMPT_END,
};

/* What stands for their address: no address of anybody's. */
static const char *
former_address(struct arena *arena, int64_t person)
{
	return arena_print(
	    arena, "former member %s", id_letters(arena, person));
}

static enum outcome
drop_all(struct store *store, int64_t person)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < LENGTH(goes); i++) {
		struct query *q = db_use(store->db, goes[i]);

		db_int(q, ":person", person);
		out = db_end_list(q);
	}
	return out;
}

static enum outcome
rename_person(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t person)
{
	struct query *q = db_use(store->db, SQL_LEAVER_PERSON);

	db_int(q, ":person", person);
	db_text(q, ":name", PERSON_FORMER);
	db_text(q, ":email", former_address(arena, person));
	db_int(q, ":now", viewer->now);
	return db_end(q);
}

/* That it was done, which names nobody; the entries before it may. */
static enum outcome
record(struct store *store, const struct viewer *viewer, int64_t person,
    int64_t *entry)
{
	static const struct change change = { "Name and e-mail address", "",
		"Erased: they left" };
	struct event event = event_by(viewer, EVENT_PERSON_CHANGED, 0);

	event.subject = person;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, entry);
}

static enum outcome
begin_pieces(struct store *store, const struct person *person, int64_t until)
{
	struct query *q = db_use(store->db, SQL_LEAVER_ADD);

	db_int(q, ":person", person->id);
	db_text(q, ":name", person->name);
	db_text(q, ":email", person->email);
	db_int(q, ":until", until);
	return db_end(q);
}

enum outcome
store_leaver_add(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id)
{
	struct person person;
	int64_t entry = 0;
	bool last = false;
	enum outcome out = store_person_of(store, id, arena, &person);

	if (out == DONE && person_has_left(&person))
		out = ABSENT;
	if (out == DONE)
		out = store_member_is_last(store, id, 0, &last);
	if (out == DONE && last)
		out = CONFLICT;
	if (out == DONE)
		out = drop_all(store, id);
	if (out == DONE)
		out = rename_person(store, viewer, arena, id);
	if (out == DONE)
		out = record(store, viewer, id, &entry);
	return out == DONE ? begin_pieces(store, &person, entry - 1) : out;
}

/* A value beside the history that names them. */
struct trace {
	int64_t history, position;
};

/* What names them, or one of their addresses. */
static enum outcome
find(struct store *store, struct arena *arena, const struct leaver *leaver,
    const char *address, int64_t until, struct trace **traces, size_t *count)
{
	struct query *q = db_use(store->db, SQL_LEAVER_FIND);
	struct trace *list = NULL;

	*count = 0;
	db_int(q, ":person", leaver->person);
	db_text(q, ":name", leaver->name);
	db_text(q, ":email", address);
	db_text(q, ":text", address);
	db_int(q, ":after", leaver->done);
	db_int(q, ":until", until);
	while (db_next(q)) {
		if (db_get_int(q, 4) == 0 &&
		    !domain_email_stands_in(
			db_get_text(q, 2, arena), address) &&
		    !domain_email_stands_in(db_get_text(q, 3, arena), address))
			continue;
		list = arena_more(arena, list, *count, sizeof(*list));
		list[(*count)++] =
		    (struct trace){ db_get_int(q, 0), db_get_int(q, 1) };
	}
	*traces = list;
	return db_end_list(q);
}

static enum outcome
erase(struct store *store, const struct trace *traces, size_t count)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++) {
		struct query *q = db_use(store->db, SQL_LEAVER_ERASE);

		db_int(q, ":history", traces[i].history);
		db_int(q, ":position", traces[i].position);
		out = db_end(q);
	}
	return out;
}

static enum outcome
erase_piece(struct store *store, struct arena *arena,
    const struct leaver *leaver, int64_t until)
{
	struct trace *traces;
	size_t count;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < leaver->address_count; i++) {
		out = find(store, arena, leaver, leaver->addresses[i], until,
		    &traces, &count);
		if (out == DONE)
			out = erase(store, traces, count);
	}
	return out;
}

static enum outcome
move(struct store *store, const struct leaver *leaver, int64_t until)
{
	struct query *q = db_use(store->db, SQL_LEAVER_MOVE);

	db_int(q, ":person", leaver->person);
	db_int(q, ":done", until);
	return db_end(q);
}

/* What stands under one of their addresses: invitations' mails, and claims that
 * name them as the partner's contact. */
static enum outcome
end_address(struct store *store, const char *former, const char *was)
{
	struct query *q = db_use(store->db, SQL_LEAVER_INVITED);
	enum outcome out;

	db_text(q, ":email", former);
	db_text(q, ":was", was);
	if ((out = db_end_list(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_LEAVER_CONTACTS);
	db_text(q, ":name", PERSON_FORMER);
	db_text(q, ":email", former);
	db_text(q, ":was", was);
	return db_end_list(q);
}

/* Mails that went to them, and what stands under their addresses: the last
 * piece. */
static enum outcome
end(struct store *store, struct arena *arena, const struct leaver *leaver)
{
	const char *former = former_address(arena, leaver->person);
	struct query *q = db_use(store->db, SQL_LEAVER_MAILS);
	enum outcome out;

	db_int(q, ":person", leaver->person);
	db_text(q, ":email", former);
	out = db_end_list(q);
	for (size_t i = 0; out == DONE && i < leaver->address_count; i++)
		out = end_address(store, former, leaver->addresses[i]);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_LEAVER_FORMER_END);
	db_int(q, ":person", leaver->person);
	if ((out = db_end_list(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_LEAVER_END);
	db_int(q, ":person", leaver->person);
	return db_end(q);
}

/* Who is next. */
static enum outcome
read_first(struct store *store, struct arena *arena, struct leaver *leaver)
{
	struct query *q = db_use(store->db, SQL_LEAVER_FIRST);

	if (db_next(q))
		*leaver = (struct leaver){
			.person = db_get_int(q, 0),
			.name = db_get_text(q, 1, arena),
			.email = db_get_text(q, 2, arena),
			.until = db_get_int(q, 3),
			.done = db_get_int(q, 4),
		};
	return db_end(q);
}

static enum outcome
read_addresses(struct store *store, struct arena *arena, struct leaver *leaver)
{
	struct query *q = db_use(store->db, SQL_LEAVER_FORMER);
	const char **list = arena_more(arena, NULL, 0, sizeof(*list));
	size_t n = 0;

	list[n++] = leaver->email;
	db_int(q, ":person", leaver->person);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = db_get_text(q, 0, arena);
	}
	leaver->addresses = list;
	leaver->address_count = n;
	return db_end_list(q);
}

enum outcome
store_leaver_step(struct store *store, struct arena *arena, int64_t limit)
{
	struct leaver leaver = { 0 };
	int64_t until;
	enum outcome out = read_first(store, arena, &leaver);

	if (out == DONE)
		out = read_addresses(store, arena, &leaver);
	if (out != DONE)
		return out;
	if (leaver.done == leaver.until)
		return end(store, arena, &leaver);
	until = leaver.until - leaver.done > limit ? leaver.done + limit
						   : leaver.until;
	out = erase_piece(store, arena, &leaver, until);
	return out == DONE ? move(store, &leaver, until) : out;
}
