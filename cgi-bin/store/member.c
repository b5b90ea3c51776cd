/* Members of directories, and their roles there. */

#include "store/member.h"

#include "store/directory.h"
#include "store/history.h"
#include "store/message.h"
#include "store/role_request.h"

/* A role that the program does not know gives nobody anything. */
static bool
grant_from_row(struct query *q, struct arena *arena, struct grant *grant)
{
	const char *program = db_get_text(q, 6, arena);

	*grant = (struct grant){
		.id = db_get_int(q, 0),
		.person = db_get_int(q, 1),
		.directory = db_get_int(q, 2),
		.location = db_get_int(q, 4),
		.location_name = db_get_text(q, 5, arena),
		.in_program = program[0] != '\0',
		.given = db_get_int(q, 7),
		.given_by = db_get_text(q, 8, arena),
	};
	if (grant->in_program && !program_of(program, &grant->program))
		return false;
	return role_of(db_get_text(q, 3, arena), &grant->role);
}

enum outcome
store_member_grants(struct store *store, int64_t person, int64_t directory,
    struct arena *arena, struct grant **grants, size_t *count)
{
	struct query *q = db_use(store->db, SQL_MEMBER_GRANTS);
	struct grant *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		n += grant_from_row(q, arena, &list[n]) ? 1 : 0;
	}
	*grants = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_member_grant_of(struct store *store, int64_t id, int64_t person,
    struct arena *arena, struct grant *grant)
{
	struct query *q = db_use(store->db, SQL_MEMBER_GRANT_OF);
	bool known = false;
	enum outcome out;

	db_int(q, ":id", id);
	db_int(q, ":person", person);
	if (db_next(q))
		known = grant_from_row(q, arena, grant);
	out = db_end(q);
	return out == DONE && !known ? ABSENT : out;
}

enum outcome
store_member_ship(struct store *store, int64_t person,
    const struct directory *directory, struct arena *arena,
    struct membership *ship)
{
	struct role_request *requests;
	struct grant *grants;
	enum outcome out = store_member_grants(
	    store, person, directory->id, arena, &grants, &ship->grant_count);

	if (out == DONE)
		out = store_role_request_open(store, person, directory->id,
		    arena, &requests, &ship->request_count);
	if (out != DONE)
		return out;
	ship->directory = *directory;
	ship->grants = grants;
	ship->requests = requests;
	return DONE;
}

enum outcome
store_member_last(struct store *store, int64_t person, int64_t directory,
    struct arena *arena, struct last_role **roles, size_t *count)
{
	struct query *q = db_use(store->db, SQL_MEMBER_LAST);
	struct last_role *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n].directory = db_get_int(q, 1);
		list[n].directory_name = db_get_text(q, 2, arena);
		n += role_of(db_get_text(q, 0, arena), &list[n].role) ? 1 : 0;
	}
	*roles = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_member_is_last(
    struct store *store, int64_t person, int64_t directory, bool *last)
{
	struct query *q = db_use(store->db, SQL_MEMBER_LAST);

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	*last = db_next(q);
	return db_end_list(q);
}

enum outcome
store_member_of_email(struct store *store, const char *email, int64_t directory,
    struct arena *arena, int64_t *person, const char **name)
{
	struct query *q = db_use(store->db, SQL_MEMBER_OF_EMAIL);

	db_text(q, ":email", email);
	db_int(q, ":directory", directory);
	if (db_next(q)) {
		*person = db_get_int(q, 0);
		*name = db_get_text(q, 1, arena);
	}
	return db_end(q);
}

enum outcome
store_member_join(struct store *store, const struct viewer *viewer,
    int64_t person, int64_t directory)
{
	struct query *q = db_use(store->db, SQL_MEMBER_JOIN);

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_int(q, ":now", viewer->now);
	return db_end_list(q);
}

/* All roles of a member in one line, "" for none, and where that is. */
struct standing_roles {
	const char *words;
	const char *directory;
};

static enum outcome
read_roles(struct store *store, int64_t person, int64_t id, struct arena *arena,
    struct standing_roles *roles)
{
	struct directory directory;
	struct grant *grants;
	size_t count;
	enum outcome out =
	    store_member_grants(store, person, id, arena, &grants, &count);

	if (out == DONE)
		out = store_directory_of(store, id, arena, &directory);
	if (out != DONE)
		return out;
	roles->directory = directory.name;
	roles->words = "";
	for (size_t i = 0; i < count; i++)
		roles->words = arena_print(arena, "%s%s%s", roles->words,
		    i == 0 ? "" : "; ", grant_words(arena, &grants[i]));
	return DONE;
}

/* What the roles were, and what they are now. */
static enum outcome
record(struct store *store, const struct viewer *viewer, struct arena *arena,
    enum event_kind kind, const struct grant *grant,
    const struct standing_roles *before)
{
	struct event event = event_by(viewer, kind, 0);
	struct standing_roles after;
	struct change change;
	int64_t entry;
	enum outcome out =
	    read_roles(store, grant->person, grant->directory, arena, &after);

	if (out != DONE)
		return out;
	change =
	    (struct change){ arena_print(arena, "Roles in %s", after.directory),
		    before->words, after.words };
	event.subject = grant->person;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

static enum outcome
tell(struct store *store, const struct viewer *viewer, struct arena *arena,
    enum message_kind kind, const struct grant *grant, const char *directory)
{
	if (viewer->person == 0)
		return DONE;
	return store_message_to_member(store, viewer, kind, grant->person,
	    grant->directory,
	    arena_print(
		arena, "%s (%s)", grant_words(arena, grant), directory));
}

static enum outcome
add(struct store *store, const struct viewer *viewer, const struct grant *grant)
{
	struct query *q = db_use(store->db, SQL_MEMBER_GIVE);

	db_int(q, ":person", grant->person);
	db_int(q, ":directory", grant->directory);
	db_text(q, ":role", role_code(grant->role));
	db_int_or_null(q, ":location", grant->location);
	db_text(q, ":program",
	    grant->in_program ? program_code(grant->program) : NULL);
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":by", viewer->person);
	return db_end(q);
}

enum outcome
store_member_give(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct grant *grant)
{
	struct standing_roles before;
	enum outcome out =
	    read_roles(store, grant->person, grant->directory, arena, &before);

	if (out == DONE)
		out = add(store, viewer, grant);
	if (out == DONE)
		out = store_role_request_close(store, viewer, grant->person,
		    grant->directory, grant->role, true);
	if (out == DONE)
		out = record(
		    store, viewer, arena, EVENT_ROLE_GIVEN, grant, &before);
	if (out == DONE)
		out = tell(store, viewer, arena, MESSAGE_ROLE_GIVEN, grant,
		    before.directory);
	return out;
}

/* May it go from this person? CONFLICT: not while nobody else has it. */
static enum outcome
may_go(struct store *store, int64_t person, int64_t directory, enum role role,
    struct arena *arena)
{
	struct last_role *last;
	size_t count;
	enum outcome out =
	    store_member_last(store, person, directory, arena, &last, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (role == ROLE__COUNT || last[i].role == role)
			return CONFLICT;
	return out;
}

enum outcome
store_member_take(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct grant *grant)
{
	struct standing_roles before;
	struct query *q;
	enum outcome out =
	    may_go(store, grant->person, grant->directory, grant->role, arena);

	if (out == DONE)
		out = read_roles(
		    store, grant->person, grant->directory, arena, &before);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_MEMBER_TAKE);
	db_int(q, ":id", grant->id);
	if ((out = db_end(q)) == DONE)
		out = record(
		    store, viewer, arena, EVENT_ROLE_TAKEN, grant, &before);
	if (out == DONE)
		out = tell(store, viewer, arena, MESSAGE_ROLE_TAKEN, grant,
		    before.directory);
	return out;
}

static enum outcome
leave(struct store *store, enum sql sql, const struct grant *whose)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", whose->person);
	db_int(q, ":directory", whose->directory);
	return db_end(q);
}

enum outcome
store_member_remove(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t person, int64_t directory)
{
	const struct grant whose = { .person = person, .directory = directory };
	struct standing_roles before;
	enum outcome out = may_go(store, person, directory, ROLE__COUNT, arena);

	if (out == DONE)
		out = read_roles(store, person, directory, arena, &before);
	if (out == DONE)
		out = leave(store, SQL_MEMBER_TAKE_ALL, &whose);
	if (out == DONE || out == ABSENT)
		out = leave(store, SQL_MEMBER_REMOVE, &whose);
	if (out == DONE)
		out = record(store, viewer, arena, EVENT_MEMBER_REMOVED, &whose,
		    &before);
	return out;
}
