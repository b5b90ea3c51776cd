/* Reading history: a claim's part, a person's, and all of it. */

#include <string.h>

#include "rules/person.h"
#include "store/history.h"

static void
entry_from_row(
    struct query *q, struct arena *arena, struct history_entry *entry)
{
	enum directory_kind side;
	size_t length;

	*entry = (struct history_entry){
		.id = db_get_int(q, 0),
		.at = db_get_int(q, 1),
		.person_name = db_get_text(q, 3, arena),
		.internal = db_get_int(q, 5) != 0,
		.subject = db_get_int(q, 6),
		.hash = db_get_bytes(q, 7, &length, arena),
		.person = db_get_int(q, 8),
	};
	event_of(db_get_text(q, 2, arena), &entry->kind);
	entry->by_microsoft =
	    directory_kind_of(db_get_text(q, 4, arena), &side) &&
	    side == DIRECTORY_MICROSOFT;
}

/* Entries and values come in the same order: give each entry its own. */
static enum outcome
values_read(struct query *q, struct arena *arena, struct history_entry *entries,
    size_t count)
{
	struct entry_value *values = NULL;
	size_t i = 0, n = 0;

	while (db_next(q)) {
		for (; i < count && entries[i].id < db_get_int(q, 0); i++)
			n = 0;
		if (i == count || entries[i].id != db_get_int(q, 0))
			continue;
		values = arena_more(
		    arena, n > 0 ? values : NULL, n, sizeof(*values));
		values[n++] = (struct entry_value){
			.name = db_get_text(q, 1, arena),
			.before = db_get_text(q, 2, arena),
			.after = db_get_text(q, 3, arena),
			.erased = db_get_int(q, 4) != 0,
		};
		entries[i].values = values;
		entries[i].value_count = n;
	}
	return db_end_list(q);
}

/* The entries of a list, which is ended. */
static enum outcome
entries_read(struct query *q, struct arena *arena,
    struct history_entry **entries, size_t *count)
{
	struct history_entry *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		entry_from_row(q, arena, &list[n++]);
	}
	*entries = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_history_of_person(struct store *store, int64_t person, int64_t directory,
    size_t limit, struct arena *arena, struct history_entry **entries,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_PERSON);
	enum outcome out;

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_PERSON);
	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_int(q, ":first", (*entries)[0].id);
	return values_read(q, arena, *entries, *count);
}

/* The latest of what one pair of statements finds about one thing. */
struct about {
	enum sql entries, values;
	const char *name; /* of their parameter */
	int64_t id;
};

static enum outcome
read_about(struct store *store, const struct about *about, size_t limit,
    struct arena *arena, struct history_entry **entries, size_t *count)
{
	struct query *q = db_use(store->db, about->entries);
	enum outcome out;

	db_int(q, about->name, about->id);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, about->values);
	db_int(q, about->name, about->id);
	db_int(q, ":first", (*entries)[0].id);
	return values_read(q, arena, *entries, *count);
}

enum outcome
store_history_of_location(struct store *store, int64_t location, size_t limit,
    struct arena *arena, struct history_entry **entries, size_t *count)
{
	const struct about about = { SQL_HISTORY_OF_LOCATION,
		SQL_HISTORY_VALUES_OF_LOCATION, ":location", location };

	return read_about(store, &about, limit, arena, entries, count);
}

enum outcome
store_history_of_partner(struct store *store, int64_t partner, size_t limit,
    struct arena *arena, struct history_entry **entries, size_t *count)
{
	const struct about about = { SQL_HISTORY_OF_PARTNER,
		SQL_HISTORY_VALUES_OF_PARTNER, ":partner", partner };

	return read_about(store, &about, limit, arena, entries, count);
}

enum outcome
store_history_of_thing(struct store *store, const struct thing *thing,
    size_t limit, struct arena *arena, struct history_entry **entries,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_THING);
	enum outcome out;

	db_text(q, ":name", thing->name);
	db_text(q, ":which", thing->which);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_THING);
	db_text(q, ":name", thing->name);
	db_text(q, ":which", thing->which);
	db_int(q, ":first", (*entries)[0].id);
	return values_read(q, arena, *entries, *count);
}

enum outcome
store_history_last(
    struct store *store, const struct thing *thing, int64_t *version)
{
	struct query *q = db_use(store->db, SQL_HISTORY_LAST_OF_THING);

	*version = 0;
	db_text(q, ":name", thing->name);
	db_text(q, ":which", thing->which);
	if (db_next(q))
		*version = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_history_of(struct store *store, int64_t claim, int64_t after,
    bool internal, size_t limit, struct arena *arena,
    struct history_entry **entries, size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_CLAIM);
	enum outcome out;

	db_int(q, ":claim", claim);
	db_int(q, ":after", after);
	db_int(q, ":internal", internal);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_CLAIM);
	db_int(q, ":claim", claim);
	db_int(q, ":after", after);
	db_int(q, ":last", (*entries)[*count - 1].id);
	db_int(q, ":internal", internal);
	return values_read(q, arena, *entries, *count);
}

/* Where a page begins: at an entry, or (0) at the end of the time asked for. */
static enum outcome
find_place(struct store *store, const struct audit *audit, int64_t *at)
{
	struct query *q;

	*at = audit->until;
	if (audit->before == 0)
		return DONE;
	q = db_use(store->db, SQL_AUDIT_PLACE);
	db_int(q, ":id", audit->before);
	if (db_next(q) && db_get_int(q, 0) < audit->until)
		*at = db_get_int(q, 0);
	return db_end_list(q);
}

/* The statement that reads the fewest rows, with what it asks for besides. */
static struct query *
use_audit(struct store *store, const struct audit *audit)
{
	enum sql sql = SQL_AUDIT_ALL;
	struct query *q;

	if (audit->claim != 0)
		sql = SQL_AUDIT_BY_CLAIM;
	else if (audit->person != 0)
		sql = SQL_AUDIT_BY_PERSON;
	else if (audit->of_kind)
		sql = SQL_AUDIT_BY_KIND;
	q = db_use(store->db, sql);
	if (audit->claim != 0)
		db_int(q, ":claim", audit->claim);
	if (audit->claim != 0 || audit->person != 0)
		db_int(q, ":person", audit->person);
	if (sql != SQL_AUDIT_ALL)
		db_text(
		    q, ":kind", audit->of_kind ? event_code(audit->kind) : "");
	return q;
}

static enum outcome
read_values(struct store *store, struct arena *arena, struct history_entry *one)
{
	struct query *q = db_use(store->db, SQL_HISTORY_VALUES_OF);

	db_int(q, ":history", one->id);
	return values_read(q, arena, one, 1);
}

static void
audit_from_row(struct query *q, struct arena *arena, struct audit_entry *one)
{
	entry_from_row(q, arena, &one->entry);
	one->directory = db_get_text(q, 9, arena);
	one->claim = db_get_int(q, 10);
	one->number = db_get_text(q, 11, arena);
	one->claim_name = db_get_text(q, 12, arena);
	one->withheld = one->claim != 0 && db_get_int(q, 13) == 0;
}

enum outcome
store_history_audit(struct store *store, const struct audit *audit,
    size_t limit, struct arena *arena, struct audit_entry **entries,
    size_t *count)
{
	struct audit_entry *list = NULL;
	struct query *q;
	size_t n = 0;
	int64_t at;
	enum outcome out = find_place(store, audit, &at);

	*count = 0;
	if (out != DONE)
		return out;
	q = use_audit(store, audit);
	db_int(q, ":from", audit->from);
	db_int(q, ":at", at);
	db_int(q, ":id", audit->before);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		audit_from_row(q, arena, &list[n++]);
	}
	out = db_end_list(q);
	for (size_t i = 0; out == DONE && i < n; i++)
		if (!list[i].withheld)
			out = read_values(store, arena, &list[i].entry);
	*entries = list;
	*count = n;
	return out;
}
