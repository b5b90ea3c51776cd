/* Numbers that hold from an instant on. */

#include "store/dated.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/time.h"

#define WORDS 64 /* bytes of a value, or of an instant */

static struct query *
use(struct store *store, const struct dated *dated, enum sql statement)
{
	struct query *q = db_use(store->db, statement);

	if (dated->program != NULL)
		db_text(q, ":program", dated->program);
	db_text(q, ":name", dated->name);
	return q;
}

enum outcome
store_dated_of(
    struct store *store, const struct dated *dated, int64_t at, int64_t *value)
{
	struct query *q = use(store, dated, dated->of);

	*value = dated->usual;
	db_int(q, ":at", at);
	if (db_next(q))
		*value = db_get_int(q, 0);
	return db_end_list(q);
}

struct thing
store_dated_thing(struct arena *arena, const struct dated *dated)
{
	return (struct thing){ "Setting",
		arena_print(arena, "%s: %s", dated->group, dated->title) };
}

void
store_dated_write(char *words, size_t size, int64_t value)
{
	snprintf(words, size, "%" PRId64, value);
}

/* A day of UTC where it is its first second. */
static void
write_instant(char *words, size_t size, int64_t instant)
{
	char stamp[TIME_STAMP_SIZE];

	time_stamp(instant, stamp);
	if (instant == 0)
		snprintf(words, size, "the beginning");
	else if (instant % TIME_DAY == 0)
		snprintf(words, size, "%.10s", stamp);
	else
		snprintf(words, size, "%s", stamp);
}

/* An entry of one value: `changes` but for the first, which says of what. */
static enum outcome
record(struct store *store, const struct viewer *viewer, enum event_kind kind,
    const struct dated *dated, struct change changes[3])
{
	struct event event = event_by(viewer, kind, 0);
	struct arena *arena = arena_new();
	int64_t entry;
	enum outcome out;

	changes[0] = (struct change){ "Setting", "",
		store_dated_thing(arena, dated).which };
	event.changes = changes;
	event.change_count = 3;
	out = store_history_add(store, &event, &entry);
	arena_free(arena);
	return out;
}

enum outcome
store_dated_put(struct store *store, const struct viewer *viewer,
    const struct dated *dated, int64_t effective, int64_t value)
{
	char before[WORDS], after[WORDS], from[WORDS];
	struct change changes[3] = { [1] = { "Value", before, after },
		[2] = { "In force from", "", from } };
	struct query *q;
	int64_t old;
	enum outcome out = store_dated_of(store, dated, effective, &old);

	if (out != DONE)
		return out;
	dated->write(before, sizeof(before), old);
	dated->write(after, sizeof(after), value);
	write_instant(from, sizeof(from), effective);
	q = use(store, dated, dated->put);
	db_int(q, ":effective", effective);
	db_int(q, ":value", value);
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":by", viewer->person);
	if ((out = db_end(q)) != DONE)
		return out;
	if (effective == 0)
		changes[1].before = "";
	return record(store, viewer, EVENT_SETTING_CHANGED, dated, changes);
}

enum outcome
store_dated_withdraw(struct store *store, const struct viewer *viewer,
    const struct dated *dated, int64_t effective)
{
	char before[WORDS], after[WORDS], from[WORDS];
	struct change changes[3] = { [1] = { "Value", before, after },
		[2] = { "In force from", from, "" } };
	struct query *q;
	int64_t value, old;
	enum outcome out = store_dated_of(store, dated, effective, &value);

	if (out == DONE)
		out = store_dated_of(store, dated, effective - 1, &old);
	if (out != DONE)
		return out;
	q = use(store, dated, dated->withdraw);
	db_int(q, ":effective", effective);
	db_int(q, ":now", viewer->now);
	if ((out = db_end(q)) != DONE)
		return out;
	dated->write(before, sizeof(before), value);
	dated->write(after, sizeof(after), old);
	write_instant(from, sizeof(from), effective);
	return record(store, viewer, EVENT_SETTING_WITHDRAWN, dated, changes);
}

enum outcome
store_dated_values(struct store *store, const struct dated *dated,
    struct arena *arena, struct setting_value **values, size_t *count)
{
	struct query *q = use(store, dated, dated->values);

	*values = NULL;
	*count = 0;
	while (db_next(q)) {
		*values = arena_more(arena, *values, *count, sizeof(**values));
		(*values)[(*count)++] = (struct setting_value){
			.effective = db_get_int(q, 0),
			.value = db_get_int(q, 1),
			.changed = db_get_int(q, 2),
			.changed_by = db_get_text(q, 3, arena),
		};
	}
	return db_end_list(q);
}

enum outcome
store_dated_next(struct store *store, const struct dated *dated, int64_t now,
    struct setting_value *next)
{
	struct query *q = use(store, dated, dated->next);

	db_int(q, ":now", now);
	if (db_next(q))
		*next = (struct setting_value){ .effective = db_get_int(q, 0),
			.value = db_get_int(q, 1),
			.changed_by = "" };
	return db_end(q);
}
