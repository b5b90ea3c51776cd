/* Settings and calendars in the store. */

#include "store/setting.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/time.h"
#include "store/history.h"

#define WORDS 64 /* bytes of a number, or of an instant */

enum outcome
store_setting_of(struct store *store, enum program program,
    enum setting setting, int64_t at, int64_t *value)
{
	struct query *q = db_use(store->db, SQL_SETTING_OF);

	*value = setting_default(setting);
	db_text(q, ":program", program_code(program));
	db_text(q, ":name", setting_code(setting));
	db_int(q, ":at", at);
	if (db_next(q))
		*value = db_get_int(q, 0);
	return db_end_list(q);
}

struct thing
store_setting_thing(
    struct arena *arena, enum program program, enum setting setting)
{
	return (struct thing){ "Setting",
		arena_print(arena, "%s: %s", program_name(program),
		    setting_name(setting)) };
}

/* A day of UTC where it is its first second. */
static void
put_instant(char *words, size_t size, int64_t instant)
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
record_value(struct store *store, const struct viewer *viewer,
    enum event_kind kind, enum program program, enum setting setting,
    struct change changes[3])
{
	struct event event = event_by(viewer, kind, 0);
	struct arena *arena = arena_new();
	int64_t entry;
	enum outcome out;

	changes[0] = (struct change){ "Setting", "",
		store_setting_thing(arena, program, setting).which };
	event.changes = changes;
	event.change_count = 3;
	out = store_history_add(store, &event, &entry);
	arena_free(arena);
	return out;
}

enum outcome
store_setting_put(struct store *store, const struct viewer *viewer,
    enum program program, enum setting setting, int64_t effective,
    int64_t value)
{
	char before[WORDS], after[WORDS], from[WORDS];
	struct change changes[3] = { [1] = { "Value", before, after },
		[2] = { "In force from", "", from } };
	struct query *q;
	int64_t old;
	enum outcome out;

	out = store_setting_of(store, program, setting, effective, &old);
	if (out != DONE)
		return out;
	snprintf(before, sizeof(before), "%" PRId64, old);
	snprintf(after, sizeof(after), "%" PRId64, value);
	put_instant(from, sizeof(from), effective);
	q = db_use(store->db, SQL_SETTING_PUT);
	db_text(q, ":program", program_code(program));
	db_text(q, ":name", setting_code(setting));
	db_int(q, ":effective", effective);
	db_int(q, ":value", value);
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":by", viewer->person);
	if ((out = db_end(q)) != DONE)
		return out;
	if (effective == 0)
		changes[1].before = "";
	return record_value(
	    store, viewer, EVENT_SETTING_CHANGED, program, setting, changes);
}

enum outcome
store_setting_withdraw(struct store *store, const struct viewer *viewer,
    enum program program, enum setting setting, int64_t effective)
{
	char before[WORDS], after[WORDS], from[WORDS];
	struct change changes[3] = { [1] = { "Value", before, after },
		[2] = { "In force from", from, "" } };
	struct query *q;
	int64_t value, old;
	enum outcome out;

	out = store_setting_of(store, program, setting, effective, &value);
	if (out == DONE)
		out = store_setting_of(
		    store, program, setting, effective - 1, &old);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_SETTING_WITHDRAW);
	db_text(q, ":program", program_code(program));
	db_text(q, ":name", setting_code(setting));
	db_int(q, ":effective", effective);
	db_int(q, ":now", viewer->now);
	if ((out = db_end(q)) != DONE)
		return out;
	snprintf(before, sizeof(before), "%" PRId64, value);
	snprintf(after, sizeof(after), "%" PRId64, old);
	put_instant(from, sizeof(from), effective);
	return record_value(
	    store, viewer, EVENT_SETTING_WITHDRAWN, program, setting, changes);
}

enum outcome
store_setting_values(struct store *store, enum program program,
    enum setting setting, struct arena *arena, struct setting_value **values,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_SETTING_VALUES);

	*values = NULL;
	*count = 0;
	db_text(q, ":program", program_code(program));
	db_text(q, ":name", setting_code(setting));
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
store_setting_next(struct store *store, enum program program,
    enum setting setting, int64_t now, struct setting_value *next)
{
	struct query *q = db_use(store->db, SQL_SETTING_NEXT);

	db_text(q, ":program", program_code(program));
	db_text(q, ":name", setting_code(setting));
	db_int(q, ":now", now);
	if (db_next(q))
		*next = (struct setting_value){ .effective = db_get_int(q, 0),
			.value = db_get_int(q, 1),
			.changed_by = "" };
	return db_end(q);
}

/* What one of a pair would be while the other has its values. */
struct clashing {
	struct store *store;
	enum program program;
	int64_t from, until, value;
	struct arena *arena;
};

static bool
clashes(const struct clashing *clashing, int64_t at, int64_t other,
    struct setting_clash *clash)
{
	clash->at = at;
	clash->value = other;
	return clash->less ? clashing->value >= other
			   : clashing->value <= other;
}

/* The other's value at its beginning, and each that it has before its end. */
static enum outcome
compare(const struct clashing *clashing, struct setting_clash *clash)
{
	struct setting_value *values;
	size_t count;
	int64_t now;
	enum outcome out = store_setting_of(clashing->store, clashing->program,
	    clash->other, clashing->from, &now);

	if (out == DONE && clashes(clashing, clashing->from, now, clash))
		return CONFLICT;
	if (out == DONE)
		out = store_setting_values(clashing->store, clashing->program,
		    clash->other, clashing->arena, &values, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (values[i].effective > clashing->from &&
		    values[i].effective < clashing->until &&
		    clashes(
			clashing, values[i].effective, values[i].value, clash))
			out = CONFLICT;
	return out;
}

enum outcome
store_setting_clash(struct store *store, enum program program,
    enum setting setting, int64_t from, int64_t value, struct arena *arena,
    struct setting_clash *clash)
{
	struct clashing clashing = { store, program, from, INT64_MAX, value,
		arena };
	struct setting_value next;
	size_t count;
	const struct setting_pair *pairs = setting_pairs(&count);
	enum outcome out =
	    store_setting_next(store, program, setting, from, &next);

	if (out == DONE)
		clashing.until = next.effective;
	if (out == ABSENT)
		out = DONE;
	for (size_t i = 0; out == DONE && i < count; i++) {
		clash->less = pairs[i].less == setting;
		clash->other = clash->less ? pairs[i].more : pairs[i].less;
		if (clash->less || pairs[i].more == setting)
			out = compare(&clashing, clash);
	}
	return out;
}

enum outcome
store_setting_calendar(struct store *store, enum program program,
    struct arena *arena, struct calendar *calendar)
{
	return store_setting_calendar_between(
	    store, program, INT64_MIN, INT64_MAX, arena, calendar);
}

enum outcome
store_setting_calendar_between(struct store *store, enum program program,
    int64_t from, int64_t until, struct arena *arena, struct calendar *calendar)
{
	struct query *q = db_use(store->db, SQL_SETTING_HOLIDAYS);
	struct holiday *list = NULL;
	size_t n = 0;

	db_text(q, ":program", program_code(program));
	db_int(q, ":from", from);
	db_int(q, ":until", until);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct holiday){
			.day = db_get_int(q, 0),
			.name = db_get_text(q, 1, arena),
		};
	}
	*calendar = (struct calendar){ .holidays = list, .count = n };
	return db_end_list(q);
}
