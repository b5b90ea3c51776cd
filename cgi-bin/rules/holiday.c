/* Changes of a program's calendar. */

#include "rules/holiday.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ical.h"
#include "base/text.h"
#include "base/time.h"

_Static_assert(
    HOLIDAY_STEPS_MAX >= ICAL_DAYS_MAX, "what a file may have can be changed");

#define DATE 10 /* "2026-12-25" */

void
holiday_span(int64_t now, int64_t *from, int64_t *until)
{
	int year = time_civil(now).year;

	*from = time_day_of(year, 1, 1);
	*until = time_day_of(year + HOLIDAY_YEARS, 12, 31);
}

bool
holiday_may_change(int64_t now, int64_t day)
{
	int64_t from, until;

	holiday_span(now, &from, &until);
	return day >= from && day <= until;
}

static int
compare_days(const void *key, const void *element)
{
	int64_t day = *(const int64_t *)key;
	const struct holiday *holiday = element;

	return (day > holiday->day) - (day < holiday->day);
}

const char *
holiday_name(const struct calendar *calendar, int64_t day)
{
	const struct holiday *found = NULL;

	if (calendar->count > 0)
		found = bsearch(&day, calendar->holidays, calendar->count,
		    sizeof(*calendar->holidays), compare_days);
	return found == NULL ? "" : found->name;
}

enum outcome
holiday_read(struct arena *arena, const char *bytes, size_t length, int64_t now,
    const struct calendar *calendar, struct holiday_step **steps, size_t *count,
    size_t *same, const char **why)
{
	struct ical_day *days;
	int64_t from, until;
	size_t found;

	*count = *same = 0;
	holiday_span(now, &from, &until);
	if (ical_read_days(
		arena, bytes, length, from, until, &days, &found, why) != DONE)
		return INVALID;
	*steps = arena_array(arena, struct holiday_step, found);
	for (size_t i = 0; i < found; i++) {
		const char *before = holiday_name(calendar, days[i].day);

		if (strcmp(before, days[i].name) == 0)
			++*same;
		else
			(*steps)[(*count)++] =
			    (struct holiday_step){ days[i].day, before,
				    days[i].name };
	}
	return DONE;
}

const char *
holiday_lines(
    struct arena *arena, const struct holiday_step *steps, size_t count)
{
	size_t size = 1, at = 0;
	char *lines;

	for (size_t i = 0; i < count; i++)
		size += DATE + sizeof(" \n") + strlen(steps[i].after);
	lines = arena_get(arena, size);
	lines[0] = '\0';
	for (size_t i = 0; i < count; i++) {
		struct civil date = time_date_of(steps[i].day);

		at += (size_t)snprintf(lines + at, size - at,
		    "%04d-%02d-%02d %s\n", date.year, date.month, date.day,
		    steps[i].after);
	}
	return lines;
}

/* One line without its end. */
static bool
read_line(struct arena *arena, char *line, int64_t now,
    const struct calendar *calendar, struct holiday_step *step)
{
	const char *date = arena_copy(arena, line, strnlen(line, DATE));

	if (!time_read_date(date, &step->day) ||
	    !holiday_may_change(now, step->day))
		return false;
	step->after = text_tidy(line + DATE);
	step->before = holiday_name(calendar, step->day);
	return text_characters(step->after) <= HOLIDAY_NAME_MAX;
}

/* Lines come in the order of their days. */
enum outcome
holiday_of_lines(struct arena *arena, const char *lines, int64_t now,
    const struct calendar *calendar, struct holiday_step **steps, size_t *count)
{
	int64_t last = INT64_MIN;
	size_t length;

	*steps = NULL;
	*count = 0;
	for (; *lines != '\0'; lines += length + (lines[length] == '\n')) {
		struct holiday_step step;

		length = strcspn(lines, "\n");
		if (length == 0)
			continue;
		if (*count == HOLIDAY_STEPS_MAX ||
		    !read_line(arena, arena_copy(arena, lines, length), now,
			calendar, &step) ||
		    step.day <= last)
			return INVALID;
		last = step.day;
		if (strcmp(step.before, step.after) == 0)
			continue;
		*steps = arena_more(arena, *steps, *count, sizeof(**steps));
		(*steps)[(*count)++] = step;
	}
	return DONE;
}
