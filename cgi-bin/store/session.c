/* Sessions: who is behind a cookie. */

#include "store/session.h"

#include "base/time.h"
#include "rules/agent.h"
#include "store/message.h"
#include "store/store.h"

static void
viewer_from_row(struct query *q, struct arena *arena, struct viewer *viewer)
{
	viewer->person = db_get_int(q, 0);
	viewer->name = db_get_text(q, 1, arena);
	viewer->email = db_get_text(q, 2, arena);
	viewer->zone = zone_of(db_get_text(q, 3, arena));
	if (viewer->zone == NULL)
		viewer->zone = zone_utc();
	viewer->language = db_get_text(q, 4, arena);
	viewer->directory = db_get_int(q, 5);
	if (!directory_kind_of(db_get_text(q, 6, arena), &viewer->kind))
		viewer->directory = 0;
	viewer->directory_name = db_get_text(q, 7, arena);
	viewer->directories = (size_t)db_get_int(q, 9);
	viewer->unread = db_get_int(q, 10);
	viewer->support = db_get_int(q, 11);
	viewer->keys = db_get_int(q, 12) == 0;
	viewer->factor = db_get_int(q, 13) != 0;
}

/* A role of the other kind of directory, should one be stored, is none. */
static enum outcome
add_roles(struct store *store, struct arena *arena, struct viewer *viewer)
{
	struct query *q = db_use(store->db, SQL_SESSION_ROLES);
	enum outcome outcome;
	enum role role;

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	while (db_next(q)) {
		if (!role_of(db_get_text(q, 0, arena), &role) ||
		    role_directory(role) != viewer->kind)
			continue;
		viewer->roles |= ROLE_BIT(role);
		if ((ROLE_BIT(role) & MAY_FILL) != 0 && db_get_int(q, 1) != 0)
			viewer->everywhere = true;
	}
	outcome = db_end(q);
	return outcome == ABSENT ? DONE : outcome;
}

static struct query *
use_hash(struct store *store, enum sql sql,
    const unsigned char hash[SECRET_HASH_SIZE])
{
	struct query *q = db_use(store->db, sql);

	db_bytes(q, ":hash", hash, SECRET_HASH_SIZE);
	return q;
}

enum outcome
store_session_of(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t now,
    struct arena *arena, struct viewer *viewer, int64_t *seen, int64_t *proved)
{
	struct query *q = use_hash(store, SQL_SESSION_OF, hash);
	enum outcome outcome;

	db_int(q, ":idle", now - SESSION_IDLE);
	db_int(q, ":longest", now - SESSION_LONGEST);
	if (db_next(q)) {
		viewer_from_row(q, arena, viewer);
		*seen = db_get_int(q, 8);
		*proved = db_get_int(q, 14);
	}
	outcome = db_end(q);
	if (outcome == DONE && viewer->directory != 0)
		outcome = add_roles(store, arena, viewer);
	return outcome;
}

enum outcome
store_session_person(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t *person)
{
	struct query *q = use_hash(store, SQL_SESSION_PERSON, hash);

	if (db_next(q))
		*person = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_session_half(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t before, int64_t *person)
{
	struct query *q = use_hash(store, SQL_SESSION_HALF, hash);

	db_int(q, ":before", before);
	if (db_next(q))
		*person = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_session_add(
    struct store *store, const struct session *session, int64_t now)
{
	struct query *q = use_hash(store, SQL_SESSION_ADD, session->hash);

	db_int(q, ":person", session->person);
	db_int_or_null(q, ":directory", session->directory);
	db_int(q, ":half", session->half);
	db_text(q, ":browser", session->browser);
	db_text(q, ":network", session->network);
	db_int(q, ":now", now);
	return db_run(q);
}

static struct query *
use_place(struct store *store, enum sql sql, const struct session *session)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", session->person);
	db_text(q, ":browser", session->browser);
	db_text(q, ":network", session->network);
	return q;
}

enum outcome
store_session_place(struct store *store, struct arena *arena,
    const struct session *session, int64_t now)
{
	struct query *q = use_place(store, SQL_SESSION_PLACES, session);
	bool told = false;
	enum outcome outcome;

	if (db_next(q))
		told = db_get_int(q, 0) > 0 &&
		       db_get_int(q, 1) <= now - SESSION_PLACE;
	if ((outcome = db_end(q)) != DONE)
		return outcome;
	q = use_place(store, SQL_SESSION_PLACE, session);
	db_int(q, ":now", now);
	outcome = db_run(q);
	if (outcome != DONE || !told)
		return outcome;
	return store_message_mail_about(store, MESSAGE_NEW_PLACE,
	    session->person, 0, 0,
	    agent_place(arena, session->browser, session->network), now);
}

enum outcome
store_session_prove(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t now)
{
	struct query *q = use_hash(store, SQL_SESSION_PROVE, hash);

	db_int(q, ":now", now);
	return db_run(q);
}

enum outcome
store_session_list(struct store *store, int64_t person, int64_t now,
    struct arena *arena, struct session **sessions, size_t *count)
{
	struct query *q = db_use(store->db, SQL_SESSION_LIST);
	struct session *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	db_int(q, ":idle", now - SESSION_IDLE);
	db_int(q, ":longest", now - SESSION_LONGEST);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct session){ .person = person,
			.begun = db_get_int(q, 1),
			.seen = db_get_int(q, 2),
			.browser = db_get_text(q, 3, arena),
			.network = db_get_text(q, 4, arena),
			.directory_name = db_get_text(q, 5, arena) };
		n += db_copy_bytes(q, 0, list[n].hash, SECRET_HASH_SIZE);
	}
	*sessions = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_session_touch(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t now)
{
	struct query *q = use_hash(store, SQL_SESSION_TOUCH, hash);

	db_int(q, ":now", now);
	return db_run(q);
}

enum outcome
store_session_choose(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE],
    const unsigned char fresh[SECRET_HASH_SIZE], int64_t directory, int64_t now)
{
	struct query *q = use_hash(store, SQL_SESSION_CHOOSE, hash);

	db_bytes(q, ":fresh", fresh, SECRET_HASH_SIZE);
	db_int(q, ":directory", directory);
	db_int(q, ":now", now);
	return db_run(q);
}

/* Removing what is not there is done, too. */
static enum outcome
removed(enum outcome outcome)
{
	return outcome == ABSENT ? DONE : outcome;
}

enum outcome
store_session_end(
    struct store *store, const unsigned char hash[SECRET_HASH_SIZE])
{
	return removed(db_run(use_hash(store, SQL_SESSION_END, hash)));
}

enum outcome
store_session_end_others(struct store *store, int64_t person,
    const unsigned char hash[SECRET_HASH_SIZE])
{
	struct query *q = use_hash(store, SQL_SESSION_END_OTHERS, hash);

	db_int(q, ":person", person);
	return removed(db_run(q));
}

enum outcome
store_session_renew(struct store *store,
    const unsigned char hash[SECRET_HASH_SIZE],
    const unsigned char fresh[SECRET_HASH_SIZE], int64_t now)
{
	struct query *q = use_hash(store, SQL_SESSION_RENEW, hash);

	db_bytes(q, ":fresh", fresh, SECRET_HASH_SIZE);
	db_int(q, ":now", now);
	return db_run(q);
}

enum outcome
store_session_end_all(struct store *store, int64_t person)
{
	struct query *q = db_use(store->db, SQL_SESSION_END_ALL);

	db_int(q, ":person", person);
	return removed(db_run(q));
}

enum outcome
store_session_sweep(struct store *store, int64_t now)
{
	struct query *q = db_use(store->db, SQL_SESSION_SWEEP);

	db_int(q, ":idle", now - SESSION_KEPT - SESSION_IDLE);
	db_int(q, ":longest", now - SESSION_KEPT - SESSION_LONGEST);
	return removed(db_run(q));
}

enum outcome
store_session_sweep_places(struct store *store, int64_t before)
{
	struct query *q = db_use(store->db, SQL_SESSION_PLACES_SWEEP);

	db_int(q, ":before", before);
	return removed(db_run(q));
}
