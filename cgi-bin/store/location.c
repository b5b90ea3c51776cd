/* Locations in the store. */

#include "store/location.h"

#include <string.h>

#include "base/id.h"
#include "store/history.h"

#define TYPE_CHANGED "Partner type"
#define ISSUE_TRIES  8 /* of nine million numbers one is soon free */

/* The columns of $LOCATION_COLUMNS; types and enrollments come after. */
static void
location_from_row(
    struct query *q, struct arena *arena, struct location *location)
{
	*location = (struct location){
		.id = db_get_int(q, 0),
		.partner = db_get_int(q, 1),
		.partner_id = db_get_text(q, 2, arena),
		.name = db_get_text(q, 3, arena),
		.country = db_get_text(q, 4, arena),
		.address = db_get_text(q, 5, arena),
	};
}

static enum outcome
read_names(
    struct query *q, struct arena *arena, const char ***names, size_t *count)
{
	const char **list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = db_get_text(q, 0, arena);
	}
	*names = list;
	*count = n;
	return db_end_list(q);
}

static enum outcome
read_types(struct store *store, struct arena *arena, struct location *location)
{
	struct query *q = db_use(store->db, SQL_LOCATION_TYPES);
	const char **types;
	enum outcome out;

	db_int(q, ":location", location->id);
	out = read_names(q, arena, &types, &location->type_count);
	location->types = types;
	return out;
}

static enum outcome
read_enrollments(
    struct store *store, struct arena *arena, struct location *location)
{
	struct query *q = db_use(store->db, SQL_LOCATION_ENROLLMENTS);
	enum enrollment_status status;
	enum program program;

	db_int(q, ":location", location->id);
	while (db_next(q)) {
		if (!program_of(db_get_text(q, 0, arena), &program) ||
		    !enrollment_of(db_get_text(q, 1, arena), &status))
			continue;
		location->enrollments[program].status = status;
		location->enrollments[program].changed = db_get_int(q, 2);
	}
	return db_end_list(q);
}

static enum outcome
complete(struct store *store, struct arena *arena, struct location *locations,
    size_t count)
{
	enum outcome out = DONE;

	for (size_t i = 0; i < count && out == DONE; i++) {
		out = read_types(store, arena, &locations[i]);
		if (out == DONE)
			out = read_enrollments(store, arena, &locations[i]);
	}
	return out;
}

enum outcome
store_location_of(struct store *store, const struct viewer *viewer, int64_t id,
    struct arena *arena, struct location *location)
{
	bool all = person_is_microsoft(viewer);
	struct query *q =
	    db_use(store->db, all ? SQL_LOCATION_OF : SQL_LOCATION_OF_PARTNER);
	enum outcome out;

	db_int(q, ":id", id);
	if (!all)
		db_int(q, ":partner", viewer->directory);
	if (db_next(q))
		location_from_row(q, arena, location);
	if ((out = db_end(q)) != DONE)
		return out;
	return complete(store, arena, location, 1);
}

static enum outcome
read_list(struct store *store, struct query *q, struct arena *arena,
    struct location **locations, size_t *count)
{
	struct location *list = NULL;
	size_t n = 0;
	enum outcome out;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		location_from_row(q, arena, &list[n++]);
	}
	*locations = list;
	*count = n;
	if ((out = db_end_list(q)) != DONE)
		return out;
	return complete(store, arena, list, n);
}

enum outcome
store_location_of_partner(struct store *store, int64_t partner,
    struct arena *arena, struct location **locations, size_t *count)
{
	struct query *q = db_use(store->db, SQL_LOCATION_LIST);

	db_int(q, ":partner", partner);
	return read_list(store, q, arena, locations, count);
}

enum outcome
store_location_list(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct location **locations, size_t *count)
{
	return store_location_of_partner(
	    store, viewer->directory, arena, locations, count);
}

enum outcome
store_location_claimable(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct location **locations, size_t *count)
{
	struct query *q = db_use(store->db, SQL_LOCATION_CLAIMABLE);

	db_int(q, ":partner", viewer->directory);
	db_int(q, ":person", viewer->person);
	return read_list(store, q, arena, locations, count);
}

static enum outcome
type_add(struct store *store, int64_t location, const char *type)
{
	struct query *q = db_use(store->db, SQL_LOCATION_TYPE_ADD);

	db_int(q, ":location", location);
	db_text(q, ":type", type);
	return db_end_list(q);
}

enum outcome
store_location_add(struct store *store, struct location *location)
{
	struct query *q = db_use(store->db, SQL_LOCATION_ADD);
	enum outcome out;

	location->id = id_new();
	db_int(q, ":id", location->id);
	db_int(q, ":partner", location->partner);
	db_text(q, ":partner_id", location->partner_id);
	db_text(q, ":name", location->name);
	db_text(q, ":country", location->country);
	db_text(
	    q, ":address", location->address == NULL ? "" : location->address);
	out = db_end(q);
	for (size_t i = 0; i < location->type_count && out == DONE; i++)
		out = type_add(store, location->id, location->types[i]);
	return out;
}

enum outcome
store_location_enroll(struct store *store, int64_t id, enum program program,
    enum enrollment_status status, int64_t now)
{
	struct query *q;

	if (status == ENROLLMENT_NONE) {
		q = db_use(store->db, SQL_LOCATION_UNENROLL);
		db_int(q, ":location", id);
		db_text(q, ":program", program_code(program));
		return db_end_list(q);
	}
	q = db_use(store->db, SQL_LOCATION_ENROLL);
	db_int(q, ":location", id);
	db_text(q, ":program", program_code(program));
	db_text(q, ":status", enrollment_code(status));
	db_int(q, ":now", now);
	return db_end(q);
}

static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct location *location)
{
	const struct change changes[] = {
		{ "Location", "", location->name },
		{ "PartnerID", "", location->partner_id },
		{ "Country", "", location->country },
		{ "Address", "", location->address },
	};
	struct event event = event_by(viewer, EVENT_LOCATION_ADDED, 0);
	int64_t entry;

	event.subject = location->id;
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

enum outcome
store_location_open(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct location *location)
{
	char *digits = arena_get(arena, PARTNER_ID_SIZE);
	enum outcome out = CONFLICT;

	location->partner_id = digits;
	for (int i = 0; out == CONFLICT && i < ISSUE_TRIES; i++) {
		id_partner_new(digits);
		out = store_location_add(store, location);
	}
	if (out == CONFLICT)
		return BUSY;
	return out == DONE ? record(store, viewer, location) : out;
}

static bool
has_type(const struct location *location, const char *type)
{
	for (size_t i = 0; i < location->type_count; i++)
		if (strcmp(location->types[i], type) == 0)
			return true;
	return false;
}

static enum outcome
type_take(struct store *store, int64_t location, const char *type)
{
	struct query *q = db_use(store->db, SQL_LOCATION_TYPE_TAKE);

	db_int(q, ":location", location);
	db_text(q, ":type", type);
	return db_end_list(q);
}

/* Take and give types; what that was, in `changes`. */
static enum outcome
retype(struct store *store, const struct location *before,
    const struct location *after, struct change *changes, size_t *count)
{
	enum outcome out = DONE;

	for (size_t i = 0; i < before->type_count && out == DONE; i++) {
		if (has_type(after, before->types[i]))
			continue;
		changes[(*count)++] =
		    (struct change){ TYPE_CHANGED, before->types[i], "" };
		out = type_take(store, before->id, before->types[i]);
	}
	for (size_t i = 0; i < after->type_count && out == DONE; i++) {
		if (has_type(before, after->types[i]))
			continue;
		changes[(*count)++] =
		    (struct change){ TYPE_CHANGED, "", after->types[i] };
		out = type_add(store, before->id, after->types[i]);
	}
	return out;
}

static enum outcome
rename_location(struct store *store, const struct location *before,
    const struct location *after, struct change *changes, size_t *count)
{
	struct query *q;
	size_t n = *count;

	if (strcmp(before->name, after->name) != 0)
		changes[n++] =
		    (struct change){ "Location", before->name, after->name };
	if (strcmp(before->address, after->address) != 0)
		changes[n++] = (struct change){ "Address", before->address,
			after->address };
	if (n == *count)
		return DONE;
	*count = n;
	q = db_use(store->db, SQL_LOCATION_CHANGE);
	db_int(q, ":id", before->id);
	db_text(q, ":name", after->name);
	db_text(q, ":address", after->address);
	return db_run(q);
}

enum outcome
store_location_change(struct store *store, const struct viewer *viewer,
    const struct location *before, const struct location *after)
{
	struct change changes[2 + 2 * LOCATION_TYPES_MAX];
	struct event event = event_by(viewer, EVENT_LOCATION_CHANGED, 0);
	int64_t entry;
	size_t count = 0;
	enum outcome out;

	if (before->type_count > LOCATION_TYPES_MAX ||
	    after->type_count > LOCATION_TYPES_MAX)
		return INVALID;
	out = rename_location(store, before, after, changes, &count);
	if (out == DONE)
		out = retype(store, before, after, changes, &count);
	if (out != DONE || count == 0)
		return out;
	event.subject = before->id;
	event.changes = changes;
	event.change_count = count;
	return store_history_add(store, &event, &entry);
}

enum outcome
store_location_version(struct store *store, int64_t id, int64_t *version)
{
	struct query *q = db_use(store->db, SQL_HISTORY_LAST_OF_LOCATION);

	*version = 0;
	db_int(q, ":location", id);
	if (db_next(q))
		*version = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_location_types(struct store *store, size_t limit, struct arena *arena,
    const char ***types, size_t *count)
{
	struct query *q = db_use(store->db, SQL_LOCATION_TYPES_KNOWN);

	db_int(q, ":limit", (int64_t)limit);
	return read_names(q, arena, types, count);
}

enum outcome
store_location_claims(struct store *store, const struct location *location,
    struct arena *arena, int64_t counts[CLAIM_STATUS__COUNT])
{
	struct query *q = db_use(store->db, SQL_LOCATION_CLAIMS);
	enum claim_status status;

	memset(counts, 0, CLAIM_STATUS__COUNT * sizeof(counts[0]));
	db_int(q, ":partner", location->partner);
	db_int(q, ":location", location->id);
	while (db_next(q))
		if (claim_status_of(db_get_text(q, 0, arena), &status))
			counts[status] = db_get_int(q, 1);
	return db_end_list(q);
}
