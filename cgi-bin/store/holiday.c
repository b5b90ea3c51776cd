/* A program's calendar in the store. */

#include "store/holiday.h"

#include <stdio.h>

#include "base/time.h"

#define WORDS 64 /* bytes of a day */

struct thing
store_holiday_thing(enum program program)
{
	return (struct thing){ "Calendar", program_name(program) };
}

static enum outcome
record(struct store *store, const struct viewer *viewer, enum program program,
    const struct holiday_step *step)
{
	struct thing thing = store_holiday_thing(program);
	struct civil date = time_date_of(step->day);
	char day[WORDS];
	const struct change changes[] = { { thing.name, "", thing.which },
		{ day, step->before, step->after } };
	struct event event = event_by(viewer, EVENT_CALENDAR_CHANGED, 0);
	int64_t entry;

	snprintf(day, sizeof(day), "%04d-%02d-%02d", date.year, date.month,
	    date.day);
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

enum outcome
store_holiday_put(struct store *store, const struct viewer *viewer,
    enum program program, const struct holiday_step *step)
{
	bool stays = step->after[0] != '\0';
	struct query *q =
	    db_use(store->db, stays ? SQL_HOLIDAY_PUT : SQL_HOLIDAY_REMOVE);
	enum outcome out;

	db_text(q, ":program", program_code(program));
	db_int(q, ":day", step->day);
	if (stays)
		db_text(q, ":name", step->after);
	if ((out = db_end(q)) != DONE)
		return out == ABSENT ? DONE : out;
	return record(store, viewer, program, step);
}

enum outcome
store_holiday_apply(struct store *store, const struct viewer *viewer,
    enum program program, const struct holiday_step *steps, size_t count)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_holiday_put(store, viewer, program, &steps[i]);
	return out;
}

/* As many deadlines that run from one day to another, over each of the steps.
 */
static void
add_deadlines(const struct holiday_step *steps, size_t count,
    int64_t *deadlines, int64_t from, int64_t until, int64_t number)
{
	for (size_t i = 0; i < count; i++) {
		int64_t day = steps[i].day;

		if (time_weekday_of(day) != 0 && time_weekday_of(day) != 6 &&
		    from < day && day <= until)
			deadlines[i] += number;
	}
}

enum outcome
store_holiday_deadlines(struct store *store, enum program program,
    const struct holiday_step *steps, size_t count, int64_t *deadlines)
{
	int64_t first = INT64_MAX / TIME_DAY, last = 0;
	struct query *q;

	for (size_t i = 0; i < count; i++) {
		deadlines[i] = 0;
		first = steps[i].day < first ? steps[i].day : first;
		last = steps[i].day > last ? steps[i].day : last;
	}
	if (count == 0)
		return DONE;
	q = db_use(store->db, SQL_HOLIDAY_DEADLINES);
	db_text(q, ":program", program_code(program));
	db_int(q, ":first", first);
	db_int(q, ":last", last);
	while (db_next(q))
		add_deadlines(steps, count, deadlines, db_get_int(q, 0),
		    db_get_int(q, 1), db_get_int(q, 2));
	return db_end_list(q);
}
