/* Business days and deadlines (domain.md sections 5 and 10). */

#ifndef RULES_CALENDAR_H
#define RULES_CALENDAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/zone.h"

struct holiday {
	int64_t day; /* since 1970-01-01 */
	const char *name;
};

/* A program's calendar; holidays sorted by day. Its days are those of UTC. */
struct calendar {
	const struct holiday *holidays;
	size_t count;
};

/* Monday to Friday and no holiday (R5.20). */
bool calendar_is_business_day(const struct calendar *, int64_t day);

/*
 * The deadline `days` business days after an instant (R5.21): the last second
 * of the day that is the `days`-th business day after the day of `from`.
 */
int64_t calendar_deadline(const struct calendar *, int64_t from, int days);

/* The holidays that such a deadline was put off by: those on a weekday after
 * the day of `from` up to the deadline's day, the first `most` of them, in
 * `list`. How many there are. */
size_t calendar_holidays_before(const struct calendar *, int64_t from,
    int64_t deadline, struct holiday *list, size_t most);

/*
 * When the reminders are due (R5.10): the first second of the day on which half
 * of `days` has passed (never before `from`), and of the day that is `before`
 * business days ahead of a deadline. calendar_days_left is then what the
 * reminder says: days - days / 2, and `before`.
 */
int64_t calendar_half(const struct calendar *, int64_t from, int days);
int64_t calendar_before(const struct calendar *, int64_t deadline, int before);

/*
 * The last instant that is at least `days` business days ago: as many of them
 * come after its day, up to the day of `now` (R10.23).
 */
int64_t calendar_ago(const struct calendar *, int64_t now, int days);

/*
 * Business days left: those after today up to the deadline's day. 0 on the
 * last day, at most -1 when overdue (also on the weekend after it), at least 1
 * on an earlier day.
 */
int calendar_days_left(const struct calendar *, int64_t now, int64_t deadline);

/* "3 business days left", "due today", "2 business days overdue". */
const char *calendar_left_words(struct arena *, int days_left);

#endif
