/* cpor holidays. */

#include "admin/holidays.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "admin/office.h"
#include "base/ical.h"
#include "rules/program.h"
#include "store/holiday.h"
#include "store/setting.h"

#define WHAT "holidays"

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
apply(struct office *office, enum program program,
    const struct holiday_step *steps, size_t count)
{
	enum outcome out = store_begin(&office->store);

	if (out != DONE)
		return out;
	out = store_holiday_apply(
	    &office->store, &office->nobody, program, steps, count);
	if (out == DONE)
		return store_commit(&office->store);
	store_rollback(&office->store);
	return out;
}

static void
report(enum program program, const struct holiday_step *steps, size_t count,
    size_t same)
{
	size_t added = 0;

	for (size_t i = 0; i < count; i++)
		added += steps[i].before[0] == '\0';
	printf("%s: %zu holidays added, %zu there already.\n",
	    program_name(program), added, count - added + same);
}

static enum outcome
import(struct office *office, enum program program, const char *path)
{
	struct calendar calendar;
	struct holiday_step *steps;
	const char *bytes, *why;
	size_t length, count, same;
	enum outcome out = store_setting_calendar(
	    &office->store, program, office->arena, &calendar);

	if (out != DONE)
		return out;
	if ((bytes = read_whole(office, path, &length)) == NULL)
		return INVALID;
	if (holiday_read(office->arena, bytes, length, office->nobody.now,
		&calendar, &steps, &count, &same, &why) != DONE) {
		office_say(WHAT, "%s: %s", path, why);
		return INVALID;
	}
	out = apply(office, program, steps, count);
	if (out == DONE)
		report(program, steps, count, same);
	return out;
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
