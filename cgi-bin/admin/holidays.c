/* cpor holidays. */

#include "admin/holidays.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "admin/office.h"
#include "base/ical.h"
#include "base/time.h"
#include "rules/program.h"
#include "store/setting.h"

#define WHAT  "holidays"
#define YEARS 10 /* ahead */

/* The whole file, a byte more than may be read of it. NULL: it is said why. */
static const char *
read_whole(struct office *office, const char *path, size_t *length)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	bool broken;

	if (file == NULL) {
		office_say(WHAT, "%s: %s.", path, strerror(errno));
		return NULL;
	}
	bytes = arena_get(office->arena, ICAL_BYTES_MAX + 1);
	*length = fread(bytes, 1, ICAL_BYTES_MAX + 1, file);
	broken = ferror(file) != 0;
	fclose(file);
	if (!broken)
		return bytes;
	office_say(WHAT, "%s: It cannot be read.", path);
	return NULL;
}

static enum outcome
add_days(struct office *office, enum program program,
    const struct ical_day *days, size_t count)
{
	enum outcome out = store_begin(&office->store);

	if (out != DONE)
		return out;
	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_setting_holiday(&office->store, &office->nobody,
		    program, days[i].day, days[i].name);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	return out;
}

static enum outcome
apply(struct office *office, enum program program, const struct ical_day *days,
    size_t count)
{
	struct calendar before, after;
	enum outcome out = store_setting_calendar(
	    &office->store, program, office->arena, &before);

	if (out == DONE)
		out = add_days(office, program, days, count);
	if (out == DONE)
		out = store_setting_calendar(
		    &office->store, program, office->arena, &after);
	if (out == DONE)
		printf("%s: %zu holidays added, %zu there already.\n",
		    program_name(program), after.count - before.count,
		    count - (after.count - before.count));
	return out;
}

static enum outcome
import(struct office *office, enum program program, const char *path)
{
	int year = time_civil(office->nobody.now).year;
	struct ical_day *days;
	const char *bytes, *why;
	size_t length, count;

	if ((bytes = read_whole(office, path, &length)) == NULL)
		return INVALID;
	if (ical_read_days(office->arena, bytes, length,
		time_day_of(year, 1, 1), time_day_of(year + YEARS, 12, 31),
		&days, &count, &why) != DONE) {
		office_say(WHAT, "%s: %s", path, why);
		return INVALID;
	}
	return apply(office, program, days, count);
}

int
admin_holidays(int argc, char **argv)
{
	struct office office;
	enum program program;
	enum outcome out = BROKEN;

	if (argc != 3 || !program_of(argv[1], &program))
		return office_usage("cpor holidays commerce-incentives|"
				    "partner-recognition FILE");
	if (office_open(&office) == 0)
		out = import(&office, program, argv[2]);
	office_close(&office);
	return out == INVALID ? OFFICE_REFUSED : office_end(WHAT, out);
}
