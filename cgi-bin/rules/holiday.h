/* Changes of a program's calendar: which days, and what they would change. */

#ifndef RULES_HOLIDAY_H
#define RULES_HOLIDAY_H

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/calendar.h"

#define HOLIDAY_YEARS	 10  /* ahead */
#define HOLIDAY_NAME_MAX 120 /* characters */
#define HOLIDAY_STEPS_MAX                                                      \
	2000 /* at once, as many as a file may have (base/ical) */

/* One day of a calendar before and after. */
struct holiday_step {
	int64_t day;
	const char *before; /* "": it was no holiday */
	const char *after;  /* "": it is none any more */
};

/* The days that may be changed (R8.34): those of the year of `now` and of the
 * ten years behind it. */
void holiday_span(int64_t now, int64_t *from, int64_t *until);
bool holiday_may_change(int64_t now, int64_t day);

/* The name of a day; "" when it is no holiday. */
const char *holiday_name(const struct calendar *, int64_t day);

/*
 * What an iCalendar file (base/ical) would change: the days it adds or names
 * anew, sorted; `same` of its days stand there already. Others than those of
 * holiday_span are passed over. INVALID, with a sentence in `why`: it cannot
 * be read as such a file.
 */
enum outcome holiday_read(struct arena *, const char *bytes, size_t length,
    int64_t now, const struct calendar *, struct holiday_step **, size_t *count,
    size_t *same, const char **why) CHECKED;

/*
 * Steps as lines of a form, "2026-12-25 Christmas Day", without a name what is
 * no holiday any more; and back, with what `calendar` has of those days before.
 * Steps that change nothing are left out. INVALID: it is no such text, a day
 * stands there twice, or it may not be changed.
 */
const char *holiday_lines(
    struct arena *, const struct holiday_step *, size_t count);
enum outcome holiday_of_lines(struct arena *, const char *lines, int64_t now,
    const struct calendar *, struct holiday_step **, size_t *count) CHECKED;

#endif
