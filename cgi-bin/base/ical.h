/* iCalendar files (RFC 5545) of whole days: libical's only door. */

#ifndef BASE_ICAL_H
#define BASE_ICAL_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/outcome.h"

#define ICAL_BYTES_MAX	 ((size_t)1024 * 1024)
#define ICAL_DAYS_MAX	 2000
#define ICAL_SUMMARY_MAX 120 /* characters; longer ones are cut */

struct ical_day {
	int64_t day; /* since 1970-01-01 */
	const char *name;
};

/*
 * The days of a calendar's events from `from` to `until`, sorted, each day once
 * with the name of the first event on it: recurrences spelled out, exceptions
 * and cancelled events left out. The days live in the arena. INVALID, with a
 * sentence in `why`: it is no such file, an event is not of whole days or has
 * no name, or there are more than ICAL_DAYS_MAX days.
 */
enum outcome ical_read_days(struct arena *, const char *bytes, size_t length,
    int64_t from, int64_t until, struct ical_day **, size_t *count,
    const char **why) CHECKED;

#endif
