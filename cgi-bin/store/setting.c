/* Settings and calendars in the store. */

#include "store/setting.h"

#include "base/outcome.h"
#include "store/dated.h"

static struct dated
dated_of(enum program program, enum setting setting)
{
	return (struct dated){ SQL_SETTING_OF, SQL_SETTING_PUT,
		SQL_SETTING_VALUES, SQL_SETTING_NEXT, SQL_SETTING_WITHDRAW,
		program_code(program), setting_code(setting),
		program_name(program), setting_name(setting),
		setting_default(setting), store_dated_write };
}

enum outcome
store_setting_of(struct store *store, enum program program,
    enum setting setting, int64_t at, int64_t *value)
{
	const struct dated dated = dated_of(program, setting);

	return store_dated_of(store, &dated, at, value);
}

struct thing
store_setting_thing(
    struct arena *arena, enum program program, enum setting setting)
{
	const struct dated dated = dated_of(program, setting);

	return store_dated_thing(arena, &dated);
}

enum outcome
store_setting_put(struct store *store, const struct viewer *viewer,
    enum program program, enum setting setting, int64_t effective,
    int64_t value)
{
	const struct dated dated = dated_of(program, setting);

	return store_dated_put(store, viewer, &dated, effective, value);
}

enum outcome
store_setting_withdraw(struct store *store, const struct viewer *viewer,
    enum program program, enum setting setting, int64_t effective)
{
	const struct dated dated = dated_of(program, setting);

	return store_dated_withdraw(store, viewer, &dated, effective);
}

enum outcome
store_setting_values(struct store *store, enum program program,
    enum setting setting, struct arena *arena, struct setting_value **values,
    size_t *count)
{
	const struct dated dated = dated_of(program, setting);

	return store_dated_values(store, &dated, arena, values, count);
}

enum outcome
store_setting_next(struct store *store, enum program program,
    enum setting setting, int64_t now, struct setting_value *next)
{
	const struct dated dated = dated_of(program, setting);

	return store_dated_next(store, &dated, now, next);
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
