/* Business days and deadlines. */

#include "rules/calendar.h"

#include "base/time.h"

static int64_t
day_of(int64_t instant)
{
	return instant / TIME_DAY - (instant % TIME_DAY < 0);
}

static bool
is_holiday(const struct calendar *calendar, int64_t day)
{
	size_t low = 0, high = calendar->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (calendar->holidays[middle].day < day)
			low = middle + 1;
		else
			high = middle;
	}
	return low < calendar->count && calendar->holidays[low].day == day;
}

bool
calendar_is_business_day(const struct calendar *calendar, int64_t day)
{
	int weekday = time_weekday_of(day);

	return weekday != 0 && weekday != 6 && !is_holiday(calendar, day);
}

/* The `days`-th business day after (step 1) or before (step -1) a day. */
static int64_t
walk(const struct calendar *calendar, int64_t day, int days, int step)
{
	while (days > 0) {
		day += step;
		if (calendar_is_business_day(calendar, day))
			days--;
	}
	return day;
}

int64_t
calendar_deadline(const struct calendar *calendar, int64_t from, int days)
{
	return (walk(calendar, day_of(from), days, 1) + 1) * TIME_DAY - 1;
}

int64_t
calendar_ago(const struct calendar *calendar, int64_t now, int days)
{
	int64_t day = day_of(now);

	while (days > 0)
		days -= calendar_is_business_day(calendar, day--);
	return (day + 1) * TIME_DAY - 1;
}

size_t
calendar_holidays_before(const struct calendar *calendar, int64_t from,
    int64_t deadline, struct holiday *list, size_t most)
{
	size_t count = 0;

	for (size_t i = 0; i < calendar->count && count < most; i++) {
		const struct holiday *holiday = &calendar->holidays[i];
		int weekday = time_weekday_of(holiday->day);

		if (holiday->day > day_of(from) &&
		    holiday->day <= day_of(deadline) && weekday != 0 &&
		    weekday != 6)
			list[count++] = *holiday;
	}
	return count;
}

int64_t
calendar_half(const struct calendar *calendar, int64_t from, int days)
{
	int64_t deadline = calendar_deadline(calendar, from, days);
	int64_t half = calendar_before(calendar, deadline, days - days / 2);

	return half > from ? half : from;
}

int64_t
calendar_before(const struct calendar *calendar, int64_t deadline, int before)
{
	return walk(calendar, day_of(deadline), before, -1) * TIME_DAY;
}

/* Business days after one day up to and including a later one; at least one.
 */
static int
count_days(const struct calendar *calendar, int64_t after, int64_t until)
{
	int days = 0;

	for (int64_t day = after + 1; day <= until; day++)
		days += calendar_is_business_day(calendar, day);
	return days > 0 ? days : 1;
}

int
calendar_days_left(
    const struct calendar *calendar, int64_t now, int64_t deadline)
{
	int64_t today = day_of(now), last = day_of(deadline);

	if (now > deadline)
		return -count_days(calendar, last, today);
	if (today == last)
		return 0;
	return count_days(calendar, today, last);
}

const char *
calendar_left_words(struct arena *arena, int days_left)
{
	int days = days_left < 0 ? -days_left : days_left;

	if (days_left == 0)
		return "due today";
	return arena_print(arena, "%d business day%s %s", days,
	    days == 1 ? "" : "s", days_left < 0 ? "overdue" : "left");
}
