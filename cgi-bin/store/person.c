/* People in the store, and what they may do where. */

#include "store/person.h"

#include <string.h>

#include "base/id.h"
#include "base/zone.h"
#include "store/factor.h"
#include "store/history.h"
#include "store/member.h"

void
store_person_read(struct query *q, struct arena *arena, struct person *person)
{
	*person = (struct person){
		.id = db_get_int(q, 0),
		.email = db_get_text(q, 1, arena),
		.name = db_get_text(q, 2, arena),
		.password = db_get_text(q, 3, arena),
		.zone = db_get_text(q, 4, arena),
		.language = db_get_text(q, 5, arena),
		.disabled = db_get_int(q, 6),
		.created = db_get_int(q, 7),
	};
}

/* One history entry about somebody. */
static enum outcome
record(struct store *store, const struct viewer *viewer, enum event_kind kind,
    int64_t person, const struct change *changes, size_t count)
{
	struct event event = {
		.kind = kind,
		.at = viewer->now,
		.person = viewer->person,
		.directory = viewer->directory,
		.subject = person,
		.changes = changes,
		.change_count = count,
	};
	int64_t entry;

	return store_history_add(store, &event, &entry);
}

enum outcome
store_person_of(
    struct store *store, int64_t id, struct arena *arena, struct person *person)
{
	struct query *q = db_use(store->db, SQL_PERSON_OF);

	db_int(q, ":id", id);
	if (db_next(q))
		store_person_read(q, arena, person);
	return db_end(q);
}

enum outcome
store_person_of_email(struct store *store, const char *email,
    struct arena *arena, struct person *person)
{
	struct query *q = db_use(store->db, SQL_PERSON_OF_EMAIL);

	db_text(q, ":email", email);
	if (db_next(q))
		store_person_read(q, arena, person);
	return db_end(q);
}

enum outcome
store_person_member(struct store *store, int64_t id, int64_t directory,
    struct arena *arena, struct person *person)
{
	struct query *q = db_use(store->db, SQL_PERSON_MEMBER);

	db_int(q, ":person", id);
	db_int(q, ":directory", directory);
	if (db_next(q))
		store_person_read(q, arena, person);
	return db_end(q);
}

enum outcome
store_person_list(struct store *store, const struct person_filter *filter,
    size_t limit, struct arena *arena, struct person **people, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PERSON_LIST);
	struct person *list = NULL;
	size_t n = 0;

	db_int(q, ":directory", filter->directory);
	db_text(q, ":text", filter->text);
	db_text(q, ":role", filter->role);
	db_int(q, ":disabled", filter->disabled);
	db_text(q, ":name", filter->after == NULL ? "" : filter->after->name);
	db_int(q, ":id", filter->after == NULL ? 0 : filter->after->id);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		store_person_read(q, arena, &list[n++]);
	}
	*people = list;
	*count = n;
	return db_end_list(q);
}

static void
viewer_from_row(struct query *q, struct arena *arena, struct viewer *viewer)
{
	viewer->name = db_get_text(q, 0, arena);
	viewer->email = db_get_text(q, 1, arena);
	viewer->zone = zone_of(db_get_text(q, 2, arena));
	if (viewer->zone == NULL)
		viewer->zone = zone_utc();
	viewer->language = db_get_text(q, 3, arena);
	viewer->directories = (size_t)db_get_int(q, 4);
	viewer->directory = db_get_int(q, 5);
	viewer->directory_name = db_get_text(q, 7, arena);
	viewer->unread = db_get_int(q, 8);
	viewer->support = db_get_int(q, 9);
	viewer->roles = 0;
	viewer->everywhere = false;
	if (!directory_kind_of(db_get_text(q, 6, arena), &viewer->kind))
		viewer->directory = 0;
}

/* A role counts only in the kind of directory it exists in. */
static enum outcome
viewer_roles(struct store *store, struct arena *arena, struct viewer *viewer)
{
	struct grant *grants;
	size_t count;
	enum outcome out = store_member_grants(
	    store, viewer->person, viewer->directory, arena, &grants, &count);

	for (size_t i = 0; i < count; i++) {
		if (role_directory(grants[i].role) != viewer->kind)
			continue;
		viewer->roles |= ROLE_BIT(grants[i].role);
		if ((ROLE_BIT(grants[i].role) & MAY_FILL) != 0 &&
		    grants[i].location == 0 && !grants[i].in_program)
			viewer->everywhere = true;
	}
	return out;
}

enum outcome
store_person_viewer(struct store *store, int64_t person, int64_t directory,
    struct arena *arena, struct viewer *viewer)
{
	struct query *q = db_use(store->db, SQL_PERSON_VIEWER);
	enum outcome out;

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	if (db_next(q)) {
		viewer->person = person;
		viewer_from_row(q, arena, viewer);
	}
	if ((out = db_end(q)) != DONE || viewer->directory == 0)
		return out;
	return viewer_roles(store, arena, viewer);
}

enum outcome
store_person_add(
    struct store *store, const struct viewer *viewer, struct person *person)
{
	const char *password = person->password;
	struct query *q = db_use(store->db, SQL_PERSON_ADD);
	const struct change changes[] = {
		{ "E-mail", "", person->email },
		{ "Name", "", person->name },
	};
	enum outcome out;

	person->id = id_new();
	person->created = viewer->now;
	db_int(q, ":id", person->id);
	db_text(q, ":email", person->email);
	db_text(q, ":name", person->name);
	db_text(q, ":password",
	    password != NULL && password[0] != '\0' ? password : NULL);
	db_text(q, ":zone", person->zone);
	db_text(q, ":language", person->language);
	db_int(q, ":now", person->created);
	if ((out = db_end(q)) != DONE ||
	    (out = store_factor_exempt(store, person->id)) != DONE)
		return out;
	return record(store, viewer, EVENT_PERSON_CHANGED, person->id, changes,
	    LENGTH(changes));
}

static enum outcome
sessions_end(struct store *store, int64_t id)
{
	struct query *q = db_use(store->db, SQL_PERSON_SESSIONS_END);

	db_int(q, ":id", id);
	return db_end_list(q);
}

enum outcome
store_person_disable(
    struct store *store, const struct viewer *viewer, int64_t id)
{
	static const struct change change = { "May sign in", "Yes", "No" };
	struct query *q;
	bool last;
	enum outcome out = store_member_is_last(store, id, 0, &last);

	if (out != DONE)
		return out;
	if (last)
		return CONFLICT;
	q = db_use(store->db, SQL_PERSON_DISABLE);
	db_int(q, ":id", id);
	db_int(q, ":now", viewer->now);
	if ((out = db_end(q)) != DONE ||
	    (out = sessions_end(store, id)) != DONE)
		return out;
	return record(store, viewer, EVENT_PERSON_CHANGED, id, &change, 1);
}

enum outcome
store_person_enable(
    struct store *store, const struct viewer *viewer, int64_t id)
{
	static const struct change change = { "May sign in", "No", "Yes" };
	struct query *q = db_use(store->db, SQL_PERSON_ENABLE);
	enum outcome out;

	db_int(q, ":id", id);
	if ((out = db_end(q)) != DONE)
		return out;
	return record(store, viewer, EVENT_PERSON_CHANGED, id, &change, 1);
}

enum outcome
store_person_password(struct store *store, const struct viewer *viewer,
    int64_t id, const char *stored)
{
	static const struct change change = { "Password", "", "changed" };
	struct query *q = db_use(store->db, SQL_PERSON_PASSWORD);
	enum outcome out;

	db_int(q, ":id", id);
	db_text(q, ":password", stored);
	if ((out = db_end(q)) != DONE)
		return out;
	return record(store, viewer, EVENT_PERSON_CHANGED, id, &change, 1);
}

enum outcome
store_person_remake(
    struct store *store, const struct person *person, const char *stored)
{
	struct query *q = db_use(store->db, SQL_PERSON_REMAKE);
	enum outcome out;

	db_int(q, ":id", person->id);
	db_text(q, ":proved", person->password);
	db_text(q, ":password", stored);
	out = db_end(q);
	return out == ABSENT ? FORBIDDEN : out;
}

enum outcome
store_person_profile(struct store *store, const struct viewer *viewer,
    const struct person *before, const char *zone, const char *language)
{
	struct query *q = db_use(store->db, SQL_PERSON_PROFILE);
	const struct change changes[] = {
		{ "Time zone", before->zone, zone },
		{ "Language", before->language, language },
	};
	enum outcome out;

	db_int(q, ":id", before->id);
	db_text(q, ":zone", zone);
	db_text(q, ":language", language);
	if ((out = db_end(q)) != DONE)
		return out;
	return record(store, viewer, EVENT_PERSON_CHANGED, before->id, changes,
	    LENGTH(changes));
}

enum outcome
store_person_keys(struct store *store, const struct viewer *viewer, bool on)
{
	const struct change change = { "Keyboard shortcuts", on ? "Off" : "On",
		on ? "On" : "Off" };
	struct query *q =
	    db_use(store->db, on ? SQL_PERSON_KEYS_ON : SQL_PERSON_KEYS_OFF);
	enum outcome out;

	db_int(q, ":person", viewer->person);
	if (!on)
		db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? DONE : out;
	return record(
	    store, viewer, EVENT_PERSON_CHANGED, viewer->person, &change, 1);
}

/* Is this row the same person in the same directory as the last one? */
static bool
is_same(const struct sign_in *last, const struct sign_in *next)
{
	return last->directory == next->directory &&
	       strcmp(last->email, next->email) == 0;
}

enum outcome
store_person_sign_ins(struct store *store, struct arena *arena,
    struct sign_in **sign_ins, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PERSON_SIGN_INS);
	struct sign_in *list = NULL;
	enum role role;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct sign_in){
			.email = db_get_text(q, 0, arena),
			.directory = db_get_int(q, 1),
			.directory_name = db_get_text(q, 2, arena),
		};
		if (n == 0 || !is_same(&list[n - 1], &list[n]))
			n++;
		if (role_of(db_get_text(q, 3, arena), &role))
			list[n - 1].roles |= ROLE_BIT(role);
	}
	*sign_ins = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_person_holders(struct store *store, int64_t directory, unsigned roles,
    struct arena *arena, struct person **people, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PERSON_HOLDERS);
	struct person *list = NULL;
	enum role role;
	size_t n = 0;

	db_int(q, ":directory", directory);
	while (db_next(q)) {
		if (!role_of(db_get_text(q, 8, arena), &role) ||
		    (ROLE_BIT(role) & roles) == 0 ||
		    (n > 0 && list[n - 1].id == db_get_int(q, 0)))
			continue;
		list = arena_more(arena, list, n, sizeof(*list));
		store_person_read(q, arena, &list[n++]);
	}
	*people = list;
	*count = n;
	return db_end_list(q);
}
