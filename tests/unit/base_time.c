/* The clock and the calendar. */

#include "base/time.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define LATER INT64_C(1700000000) /* the clock was there in 2023 */

static void
write_file(const char *path, const char *content)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fputs(content, file);
	assert_int_equal(fclose(file), 0);
}

static void
time_stands_still_while_the_file_is_there(void **state)
{
	static const struct {
		const char *content;
		int64_t now; /* 0: the system's time */
	} cases[] = {
		{ "1000", 1000 },
		{ "1795000000\n", 1795000000 },
		{ "", 0 },
		{ "soon", 0 },
		{ "-5", 0 },
		{ "12x", 0 },
	};
	char path[] = "/tmp/cpor-now-XXXXXX";
	struct watch watch = { path };
	int file = mkstemp(path);

	(void)state;
	assert_true(file != -1);
	close(file);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		write_file(path, cases[i].content);
		if (cases[i].now != 0)
			assert_int_equal(time_now(&watch), cases[i].now);
		else
			assert_true(time_now(&watch) > LATER);
	}
	unlink(path);
	assert_true(time_now(&watch) > LATER);
	watch.file = NULL;
	assert_true(time_now(&watch) > LATER);
}

static void
the_monotonic_reading_never_goes_back(void **state)
{
	int64_t first = time_monotonic();

	(void)state;
	assert_true(first > 0);
	assert_true(time_monotonic() >= first);
}

static void
known_dates_have_known_days(void **state)
{
	static const struct {
		int year, month, day;
		int64_t number;
		int weekday;
	} cases[] = {
		{ 1970, 1, 1, 0, 4 },
		{ 1969, 12, 31, -1, 3 },
		{ 2000, 2, 29, 11016, 2 },
		{ 2026, 11, 22, 20779, 0 },
		{ 1900, 3, 1, -25508, 4 },
		{ 1600, 2, 29, -135081, 2 },
		{ 1, 1, 1, -719162, 1 },
		{ 9999, 12, 31, 2932896, 5 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct civil date = time_date_of(cases[i].number);

		assert_int_equal(
		    time_day_of(cases[i].year, cases[i].month, cases[i].day),
		    cases[i].number);
		assert_int_equal(date.year, cases[i].year);
		assert_int_equal(date.month, cases[i].month);
		assert_int_equal(date.day, cases[i].day);
		assert_int_equal(date.weekday, cases[i].weekday);
		assert_int_equal(
		    time_weekday_of(cases[i].number), cases[i].weekday);
	}
}

static void
every_day_of_eight_centuries_comes_back(void **state)
{
	int64_t first = time_day_of(1600, 1, 1);
	int64_t end = time_day_of(2400, 1, 1);
	int weekday = time_weekday_of(first);

	(void)state;
	for (int64_t day = first; day < end; day++) {
		struct civil date = time_date_of(day);

		if (time_day_of(date.year, date.month, date.day) != day ||
		    date.weekday != weekday)
			fail_msg("day %lld", (long long)day);
		weekday = (weekday + 1) % 7;
	}
}

static void
civil_times_and_instants_agree(void **state)
{
	static const int64_t instants[] = { 0, -1, 1, 1795000000, -86401,
		951782399 };
	struct civil civil;

	(void)state;
	for (size_t i = 0; i < LENGTH(instants); i++) {
		civil = time_civil(instants[i]);
		assert_int_equal(time_instant(&civil), instants[i]);
	}
	civil = time_civil(-1);
	assert_int_equal(civil.year, 1969);
	assert_int_equal(civil.hour, 23);
	assert_int_equal(civil.minute, 59);
	assert_int_equal(civil.second, 59);
}

static void
only_real_dates_are_read(void **state)
{
	static const char *const refused[] = { "", "2026", "2026-2-01",
		"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
		"2026-01-32", "2026-04-31", "2100-02-29", "0000-01-01",
		"2026-01-01 ", " 2026-01-01", "2026/01/01", "20260101",
		"+026-01-01", "2026-01-0x" };
	int64_t day = 7;

	(void)state;
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_false(time_read_date(refused[i], &day));
	assert_int_equal(day, 7);
	assert_true(time_read_date("2026-11-22", &day));
	assert_int_equal(day, 20779);
	assert_true(time_read_date("2024-02-29", &day));
	assert_int_equal(day, 19782);
}

static void
only_real_instants_are_read(void **state)
{
	static const struct {
		const char *string;
		int64_t instant;
	} read[] = {
		{ "1970-01-01T00:00:00Z", 0 },
		{ "2026-11-22T10:20:30Z", 1795342830 },
		{ "2026-11-22t10:20:30z", 1795342830 },
		{ "2026-11-22T10:20:30.123456789Z", 1795342830 },
		{ "2026-11-22T11:20:30+01:00", 1795342830 },
		{ "2026-11-22T04:50:30-05:30", 1795342830 },
		{ "2026-11-22T10:20:30-00:00", 1795342830 },
	};
	static const char *const refused[] = { "", "2026-11-22",
		"2026-11-22T10:20:30", "2026-11-22 10:20:30Z",
		"2026-11-22T24:00:00Z", "2026-11-22T10:60:00Z",
		"2016-12-31T23:59:60Z", "2026-11-22T10:20Z",
		"2026-11-22T10:20:30.Z", "2026-11-22T10:20:30+0100",
		"2026-11-22T10:20:30+24:00", "2026-11-22T10:20:30+01:60",
		"2026-11-31T10:20:30Z", "2026-11-22T10:20:30Zx" };
	int64_t instant = 7;

	(void)state;
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_false(time_read_instant(refused[i], &instant));
	assert_int_equal(instant, 7);
	for (size_t i = 0; i < LENGTH(read); i++) {
		assert_true(time_read_instant(read[i].string, &instant));
		assert_int_equal(instant, read[i].instant);
	}
}

static void
stamps_are_rfc_3339(void **state)
{
	static const struct {
		int64_t instant;
		const char *stamp;
	} cases[] = {
		{ 0, "1970-01-01T00:00:00Z" },
		{ 1795342830, "2026-11-22T10:20:30Z" },
		{ -1, "1969-12-31T23:59:59Z" },
		{ INT64_MAX, "9999-12-31T23:59:59Z" },
		{ INT64_MIN, "0000-01-01T00:00:00Z" },
	};
	char stamp[TIME_STAMP_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		time_stamp(cases[i].instant, stamp);
		assert_string_equal(stamp, cases[i].stamp);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_stands_still_while_the_file_is_there),
		cmocka_unit_test(the_monotonic_reading_never_goes_back),
		cmocka_unit_test(known_dates_have_known_days),
		cmocka_unit_test(every_day_of_eight_centuries_comes_back),
		cmocka_unit_test(civil_times_and_instants_agree),
		cmocka_unit_test(only_real_dates_are_read),
		cmocka_unit_test(only_real_instants_are_read),
		cmocka_unit_test(stamps_are_rfc_3339),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
