/* Business days: weekends, holidays, year ends, half time, overdue; all by the
 * days of UTC. */

#include "rules/calendar.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "base/time.h"

#include <cmocka.h>

/* Holidays of one turn of the year: 25, 28 December 2026 and 1 January 2027. */
#define CHRISTMAS 20812
static const struct holiday days_off[] = {
	{ CHRISTMAS, "Christmas Day" },
	{ CHRISTMAS + 3, "Boxing Day (observed)" },
	{ CHRISTMAS + 7, "New Year’s Day" },
};
static const struct calendar turn_of_year = { days_off, LENGTH(days_off) };
static const struct calendar plain = { NULL, 0 };

/* Holidays at a weekend put nothing off: Saturday 2 and Sunday 3 January 2027;
 * and one on a leap day, Tuesday 29 February 2028, does. */
static const struct holiday odd_days[] = {
	{ CHRISTMAS + 8, "A Saturday" },
	{ CHRISTMAS + 9, "A Sunday" },
	{ CHRISTMAS + 431, "Leap day" },
};
static const struct calendar odd = { odd_days, LENGTH(odd_days) };

static int64_t
at(const char *stamp)
{
	int64_t instant = 0;

	assert_true(time_read_instant(stamp, &instant));
	return instant;
}

static void
assert_stamp(int64_t instant, const char *expected)
{
	char stamp[TIME_STAMP_SIZE];

	time_stamp(instant, stamp);
	assert_string_equal(stamp, expected);
}

/* R5.20 */
static void
business_days_are_monday_to_friday_without_holidays(void **state)
{
	/* From Thursday 24 December 2026. */
	static const bool expected[] = { true, false, false, false, false, true,
		true, true, false, false, false, true };
	int64_t day = CHRISTMAS - 1;

	(void)state;
	assert_stamp(day * TIME_DAY, "2026-12-24T00:00:00Z");
	for (size_t i = 0; i < LENGTH(expected); i++)
		assert_int_equal(
		    calendar_is_business_day(&turn_of_year, day + (int64_t)i),
		    expected[i]);
	assert_true(calendar_is_business_day(&plain, CHRISTMAS));
	assert_false(calendar_is_business_day(&plain, CHRISTMAS + 1));
}

/* R5.21 */
static void
a_deadline_is_the_end_of_the_last_business_day(void **state)
{
	static const struct {
		const struct calendar *calendar;
		const char *from;
		int days;
		const char *deadline;
	} rows[] = {
		/* Monday to Monday, whatever the hour. */
		{ &plain, "2026-11-23T00:00:00Z", 5, "2026-11-30T23:59:59Z" },
		{ &plain, "2026-11-23T23:59:59Z", 5, "2026-11-30T23:59:59Z" },
		/* From Friday, Saturday and Sunday the next day is Monday. */
		{ &plain, "2026-11-27T12:00:00Z", 1, "2026-11-30T23:59:59Z" },
		{ &plain, "2026-11-28T12:00:00Z", 1, "2026-11-30T23:59:59Z" },
		{ &plain, "2026-11-29T12:00:00Z", 1, "2026-11-30T23:59:59Z" },
		{ &plain, "2026-11-23T09:00:00Z", 14, "2026-12-11T23:59:59Z" },
		/* Over the holidays and the year's end. */
		{ &turn_of_year, "2026-12-24T09:00:00Z", 1,
		    "2026-12-29T23:59:59Z" },
		{ &turn_of_year, "2026-12-24T09:00:00Z", 5,
		    "2027-01-05T23:59:59Z" },
		{ &plain, "2026-12-24T09:00:00Z", 5, "2026-12-31T23:59:59Z" },
		{ &odd, "2027-01-01T09:00:00Z", 1, "2027-01-04T23:59:59Z" },
		{ &odd, "2027-01-02T09:00:00Z", 2, "2027-01-05T23:59:59Z" },
		/* A leap day, off or not, and a century without one. */
		{ &odd, "2028-02-28T09:00:00Z", 1, "2028-03-01T23:59:59Z" },
		{ &plain, "2100-02-26T09:00:00Z", 1, "2100-03-01T23:59:59Z" },
		{ &plain, "2028-02-28T09:00:00Z", 1, "2028-02-29T23:59:59Z" },
		/* The nights clocks change elsewhere. */
		{ &plain, "2026-03-27T09:00:00Z", 1, "2026-03-30T23:59:59Z" },
		{ &plain, "2026-10-23T09:00:00Z", 1, "2026-10-26T23:59:59Z" },
		/* No days: the end of the same day. */
		{ &plain, "2026-11-23T09:00:00Z", 0, "2026-11-23T23:59:59Z" },
		/* Before 1970 too. */
		{ &plain, "1969-12-30T09:00:00Z", 1, "1969-12-31T23:59:59Z" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_stamp(calendar_deadline(rows[i].calendar,
				 at(rows[i].from), rows[i].days),
		    rows[i].deadline);
}

/* R5.10 */
static void
reminders_come_at_half_time_and_ahead_of_the_deadline(void **state)
{
	static const struct {
		const struct calendar *calendar;
		const char *from;
		int days;
		const char *half, *two_before;
	} rows[] = {
		{ &plain, "2026-11-23T09:00:00Z", 14, "2026-12-02T00:00:00Z",
		    "2026-12-09T00:00:00Z" },
		{ &plain, "2026-11-28T09:00:00Z", 14, "2026-12-08T00:00:00Z",
		    "2026-12-15T00:00:00Z" },
		{ &turn_of_year, "2026-12-21T09:00:00Z", 14,
		    "2027-01-04T00:00:00Z", "2027-01-11T00:00:00Z" },
		{ &plain, "2026-11-23T09:00:00Z", 5, "2026-11-25T00:00:00Z",
		    "2026-11-26T00:00:00Z" },
		/* Half of one day is now, never before it began. */
		{ &plain, "2026-11-28T09:00:00Z", 1, "2026-11-28T09:00:00Z",
		    "2026-11-26T00:00:00Z" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct calendar *calendar = rows[i].calendar;
		int64_t from = at(rows[i].from);
		int64_t deadline =
		    calendar_deadline(calendar, from, rows[i].days);

		assert_stamp(
		    calendar_half(calendar, from, rows[i].days), rows[i].half);
		assert_stamp(
		    calendar_before(calendar, deadline, 2), rows[i].two_before);
		assert_int_equal(
		    calendar_days_left(calendar,
			calendar_before(calendar, deadline, 2), deadline),
		    2);
	}
}

/* R5.23 */
static void
days_left_are_zero_on_the_last_day_and_negative_after_it(void **state)
{
	static const struct {
		const struct calendar *calendar;
		const char *now;
		const char *deadline;
		int left;
		const char *words;
	} rows[] = {
		{ &plain, "2026-11-23T09:00:00Z", "2026-11-30T23:59:59Z", 5,
		    "5 business days left" },
		{ &plain, "2026-11-27T23:59:59Z", "2026-11-30T23:59:59Z", 1,
		    "1 business day left" },
		{ &plain, "2026-11-29T00:00:00Z", "2026-11-30T23:59:59Z", 1,
		    "1 business day left" },
		{ &plain, "2026-11-30T00:00:00Z", "2026-11-30T23:59:59Z", 0,
		    "due today" },
		{ &plain, "2026-11-30T23:59:59Z", "2026-11-30T23:59:59Z", 0,
		    "due today" },
		{ &plain, "2026-12-01T00:00:00Z", "2026-11-30T23:59:59Z", -1,
		    "1 business day overdue" },
		{ &plain, "2026-12-02T00:00:00Z", "2026-11-30T23:59:59Z", -2,
		    "2 business days overdue" },
		/* On the weekend after a Friday it is overdue all the same. */
		{ &plain, "2026-11-28T00:00:00Z", "2026-11-27T23:59:59Z", -1,
		    "1 business day overdue" },
		{ &plain, "2026-11-30T00:00:00Z", "2026-11-27T23:59:59Z", -1,
		    "1 business day overdue" },
		/* A deadline whose day has become a holiday is not yet due. */
		{ &turn_of_year, "2026-12-24T09:00:00Z", "2026-12-25T23:59:59Z",
		    1, "1 business day left" },
		{ &turn_of_year, "2026-12-24T09:00:00Z", "2027-01-05T23:59:59Z",
		    5, "5 business days left" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		int left = calendar_days_left(
		    rows[i].calendar, at(rows[i].now), at(rows[i].deadline));

		assert_int_equal(left, rows[i].left);
		assert_string_equal(
		    calendar_left_words(arena, left), rows[i].words);
	}
	arena_free(arena);
}

/* The deadline and what is left of it are one count, on any day of two years
 * and for any number of days. */
static void
a_new_deadline_has_all_its_days_left(void **state)
{
	int64_t from = at("2026-01-01T12:00:00Z");

	(void)state;
	for (int day = 0; day < 730; day++)
		for (int days = 1; days <= 20; days++) {
			int64_t now = from + day * TIME_DAY;
			int64_t deadline =
			    calendar_deadline(&turn_of_year, now, days);

			assert_int_equal(
			    calendar_days_left(&turn_of_year, now, deadline),
			    days);
			assert_true(
			    calendar_half(&turn_of_year, now, days) >= now);
			assert_true(
			    calendar_half(&turn_of_year, now, days) < deadline);
		}
}

/* R4.48, R5.20: what the words of a deadline name. */
static void
the_holidays_before_a_deadline_are_those_that_put_it_off(void **state)
{
	static const struct holiday weekend = { CHRISTMAS + 1, "A Saturday" };
	const struct calendar idle = { &weekend, 1 };
	int64_t from = at("2026-12-24T10:00:00Z");
	struct holiday list[2];

	(void)state;
	for (int days = 1; days <= 30; days++) {
		int64_t deadline = calendar_deadline(&turn_of_year, from, days);
		int64_t as_if = calendar_deadline(&plain, from, days);
		struct holiday all[8];
		size_t count = calendar_holidays_before(
		    &turn_of_year, from, deadline, all, LENGTH(all));

		assert_true(count >= 1 && count <= LENGTH(days_off));
		assert_true(deadline > as_if);
		for (size_t i = 0; i < count; i++)
			assert_int_equal(all[i].day, days_off[i].day);
	}
	assert_int_equal(calendar_holidays_before(&idle, from,
			     calendar_deadline(&idle, from, 5), list, 2),
	    0);
	/* The day of `from` itself, and what comes after, put nothing off. */
	assert_int_equal(
	    calendar_holidays_before(&turn_of_year, at("2026-12-25T10:00:00Z"),
		at("2026-12-27T23:59:59Z"), list, 2),
	    0);
	assert_int_equal(
	    calendar_holidays_before(&turn_of_year, from,
		calendar_deadline(&turn_of_year, from, 30), list, 2),
	    2);
}

/* R10.23 */
static void
an_age_counts_the_business_days_after_the_day(void **state)
{
	static const struct {
		int days;
		const char *last;
	} cases[] = {
		/* Tuesday 29 December 2026, at noon. */
		{ 0, "2026-12-29T23:59:59Z" },
		{ 1, "2026-12-28T23:59:59Z" }, /* the 29th has come since */
		{ 2, "2026-12-23T23:59:59Z" }, /* and the 24th */
		{ 3, "2026-12-22T23:59:59Z" },
	};
	int64_t now = at("2026-12-29T12:00:00Z");

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_stamp(calendar_ago(&turn_of_year, now, cases[i].days),
		    cases[i].last);
	/* On the last day of a deadline of n days, n of them have passed. */
	for (int days = 1; days < 60; days++) {
		int64_t end = calendar_deadline(&turn_of_year, now, days);

		assert_true(calendar_ago(&turn_of_year, end, days) >= now);
		assert_true(calendar_ago(&turn_of_year, end, days + 1) < now);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_age_counts_the_business_days_after_the_day),
		cmocka_unit_test(
		    business_days_are_monday_to_friday_without_holidays),
		cmocka_unit_test(
		    a_deadline_is_the_end_of_the_last_business_day),
		cmocka_unit_test(
		    reminders_come_at_half_time_and_ahead_of_the_deadline),
		cmocka_unit_test(
		    days_left_are_zero_on_the_last_day_and_negative_after_it),
		cmocka_unit_test(a_new_deadline_has_all_its_days_left),
		cmocka_unit_test(
		    the_holidays_before_a_deadline_are_those_that_put_it_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
