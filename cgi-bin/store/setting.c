/* Settings and calendars in the store. */

#include "store/setting.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/time.h"
#include "store/history.h"

#define WORDS 64 /* bytes of a number and an instant, or of a date */

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

static enum outcome
record(struct store *store, const struct viewer *viewer, const char *name,
    const char *before, const char *after)
{
	const struct change change = { name, before, after };
	struct event event = {
		.kind = EVENT_SETTING_CHANGED,
		.at = viewer->now,
		.person = viewer->person,
		.directory = viewer->directory,
		.changes = &change,
		.change_count = 1,
	};
	int64_t entry;

	return store_history_add(store, &event, &entry);
}

enum outcome
store_setting_put(struct store *store, const struct viewer *viewer,
    enum program program, enum setting setting, int64_t effective,
    int64_t value)
{
	char before[WORDS], after[WORDS], stamp[TIME_STAMP_SIZE];
	struct query *q;
	int64_t old;
	enum outcome out;

	out = store_setting_of(store, program, setting, effective, &old);
	if (out != DONE)
		return out;
	time_stamp(effective, stamp);
	snprintf(before, sizeof(before), "%" PRId64, old);
	snprintf(after, sizeof(after), "%" PRId64 " from %s", value, stamp);
	q = db_use(store->db, SQL_SETTING_PUT);
	db_text(q, ":program", program_code(program));
	db_text(q, ":name", setting_code(setting));
	db_int(q, ":effective", effective);
	db_int(q, ":value", value);
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":by", viewer->person);
	if ((out = db_end(q)) != DONE)
		return out;
	return record(store, viewer, setting_name(setting), before, after);
}

enum outcome
store_setting_calendar(struct store *store, enum program program,
    struct arena *arena, struct calendar *calendar)
{
	struct query *q = db_use(store->db, SQL_SETTING_HOLIDAYS);
	struct holiday *list = NULL;
	size_t n = 0;

	db_text(q, ":program", program_code(program));
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

enum outcome
store_setting_holiday(struct store *store, const struct viewer *viewer,
    enum program program, int64_t day, const char *name)
{
	struct query *q = db_use(store->db, SQL_SETTING_HOLIDAY_PUT);
	struct civil date = time_date_of(day);
	char words[WORDS];
	enum outcome out;

	db_text(q, ":program", program_code(program));
	db_int(q, ":day", day);
	db_text(q, ":name", name);
	if ((out = db_end(q)) != DONE)
		return out == ABSENT ? DONE : out;
	snprintf(words, sizeof(words), "Holiday %04d-%02d-%02d", date.year,
	    date.month, date.day);
	return record(store, viewer, words, "", name);
}
