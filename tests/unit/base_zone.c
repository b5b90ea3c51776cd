/* Time zones: known instants, jumps in both directions, bad names. */

#include "base/zone.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/outcome.h"

#include <cmocka.h>

#define TOO_LONG                                                               \
	"A/very/long/name/that/does/not/fit/into/the/room/for/one/at/all"

static int64_t
instant(const char *string)
{
	int64_t result;

	assert_true(time_read_instant(string, &result));
	return result;
}

static void
known_instants_have_known_civil_times(void **state)
{
	static const struct {
		const char *zone, *instant, *civil;
	} cases[] = {
		{ "UTC", "2026-11-22T10:20:30Z", "2026-11-22T10:20:30Z" },
		{ "Europe/Berlin", "2026-01-01T00:00:00Z",
		    "2026-01-01T01:00:00Z" },
		{ "Europe/Berlin", "2026-07-01T00:00:00Z",
		    "2026-07-01T02:00:00Z" },
		{ "Europe/Berlin", "2026-03-29T00:59:59Z",
		    "2026-03-29T01:59:59Z" },
		{ "Europe/Berlin", "2026-03-29T01:00:00Z",
		    "2026-03-29T03:00:00Z" },
		{ "Europe/Berlin", "2026-10-25T02:00:00Z",
		    "2026-10-25T03:00:00Z" },
		/* Far past the last transition in any file. */
		{ "Europe/Berlin", "2150-07-01T00:00:00Z",
		    "2150-07-01T02:00:00Z" },
		{ "America/New_York", "2150-01-01T00:00:00Z",
		    "2149-12-31T19:00:00Z" },
		{ "Australia/Sydney", "2150-01-01T00:00:00Z",
		    "2150-01-01T11:00:00Z" },
		{ "Australia/Sydney", "2150-07-01T00:00:00Z",
		    "2150-07-01T10:00:00Z" },
		{ "Europe/Dublin", "2150-07-01T00:00:00Z",
		    "2150-07-01T01:00:00Z" },
		{ "Asia/Kolkata", "2026-01-01T00:00:00Z",
		    "2026-01-01T05:30:00Z" },
		{ "Asia/Kathmandu", "2100-01-01T00:00:00Z",
		    "2100-01-01T05:45:00Z" },
		{ "America/St_Johns", "2026-01-01T00:00:00Z",
		    "2025-12-31T20:30:00Z" },
		{ "Pacific/Apia", "2011-12-30T10:00:00Z",
		    "2011-12-31T00:00:00Z" },
		/* Before the first transition. */
		{ "Asia/Tokyo", "1800-01-01T00:00:00Z",
		    "1800-01-01T09:18:59Z" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const struct zone *zone = zone_of(cases[i].zone);
		int64_t at = instant(cases[i].instant);
		struct civil local;

		assert_non_null(zone);
		local = zone_civil(zone, at);
		assert_int_equal(time_instant(&local), instant(cases[i].civil));
	}
}

/* The C library reads the same files: it must come to the same times. */
static void
every_offered_zone_agrees_with_the_c_library(void **state)
{
	size_t count;
	const char *const *names = zone_names(&count);
	struct tm tm;

	(void)state;
	for (size_t i = 0; i < count; i++) {
		const struct zone *zone = zone_of(names[i]);

		assert_non_null(zone);
		assert_int_equal(setenv("TZ", names[i], 1), 0);
		tzset();
		/* Every ten days and some hours from 1960 to 2060. */
		for (int64_t at = -315619200; at < 2840140800; at += 901234) {
			time_t system = (time_t)at;
			struct civil ours = zone_civil(zone, at);

			assert_non_null(localtime_r(&system, &tm));
			if (ours.year != tm.tm_year + 1900 ||
			    ours.month != tm.tm_mon + 1 ||
			    ours.day != tm.tm_mday || ours.hour != tm.tm_hour ||
			    ours.minute != tm.tm_min ||
			    ours.second != tm.tm_sec ||
			    ours.weekday != tm.tm_wday)
				fail_msg("%s at %lld", names[i], (long long)at);
		}
	}
}

static void
a_day_begins_at_local_midnight(void **state)
{
	const struct zone *tokyo = zone_of("Asia/Tokyo");
	int64_t day;

	(void)state;
	assert_true(time_read_date("2026-11-23", &day));
	assert_int_equal(zone_day(tokyo, instant("2026-11-22T15:00:00Z")), day);
	assert_int_equal(
	    zone_day(tokyo, instant("2026-11-22T14:59:59Z")), day - 1);
	assert_int_equal(
	    zone_day(zone_utc(), instant("2026-11-22T23:59:59Z")), day - 1);
}

/* Either side of the date line an instant has two dates, and for an hour of
 * each day they are two days apart. */
static void
the_date_line_is_where_the_date_changes(void **state)
{
	const struct zone *first = zone_of("Pacific/Kiritimati");
	const struct zone *last = zone_of("Pacific/Pago_Pago");
	int64_t day;

	(void)state;
	assert_true(time_read_date("2028-02-29", &day));
	assert_int_equal(zone_day(first, instant("2028-02-28T10:00:00Z")), day);
	assert_int_equal(
	    zone_day(first, instant("2028-02-28T09:59:59Z")), day - 1);
	assert_int_equal(zone_day(last, instant("2028-02-29T11:00:00Z")), day);
	assert_int_equal(
	    zone_day(last, instant("2028-02-29T10:59:59Z")), day - 1);
	assert_int_equal(
	    zone_day(first, instant("2028-02-29T10:30:00Z")), day + 1);
	/* The year ends 25 hours apart. */
	assert_true(time_read_date("2027-01-01", &day));
	assert_int_equal(zone_day(first, instant("2026-12-31T10:00:00Z")), day);
	assert_int_equal(
	    zone_day(last, instant("2027-01-01T10:59:59Z")), day - 1);
}

static void
a_zone_is_loaded_once(void **state)
{
	(void)state;
	assert_ptr_equal(zone_of("Europe/Paris"), zone_of("Europe/Paris"));
	assert_ptr_equal(zone_of("UTC"), zone_utc());
	assert_string_equal(zone_name(zone_of("Europe/Paris")), "Europe/Paris");
}

static void
what_is_no_zone_is_refused(void **state)
{
	static const char *const names[] = { "", "Europe", "Europe/Nowhere",
		"../zoneinfo/UTC", "Europe/../UTC", "/etc/passwd",
		"/usr/share/zoneinfo/UTC", "Europe/", "Europe//Berlin",
		"zone1970.tab", "leapseconds", "Europe/Berlin\n",
		"Europe Berlin", "right/Europe/Berlin", TOO_LONG };

	(void)state;
	assert_null(zone_of(NULL));
	for (size_t i = 0; i < LENGTH(names); i++)
		assert_null(zone_of(names[i]));
}

static void
names_are_sorted_and_utc_is_first(void **state)
{
	size_t count, again;
	const char *const *names = zone_names(&count);

	(void)state;
	assert_true(count > 250);
	assert_string_equal(names[0], "UTC");
	for (size_t i = 2; i < count; i++)
		assert_true(strcmp(names[i - 1], names[i]) < 0);
	assert_ptr_equal(zone_names(&again), names);
	assert_int_equal(again, count);
}

static void
a_country_has_a_zone(void **state)
{
	static const struct {
		const char *country, *zone;
	} cases[] = {
		{ "US", "America/New_York" },
		{ "DE", "Europe/Berlin" },
		{ "DK", "Europe/Berlin" },
		{ "GB", "Europe/London" },
		{ "IN", "Asia/Kolkata" },
		{ "JP", "Asia/Tokyo" },
		{ "AU", "Australia/Sydney" },
		{ "CA", "America/Toronto" },
		{ "RU", "Europe/Moscow" },
		{ "UA", "Europe/Kyiv" },
		{ "XX", "UTC" },
		{ "", "UTC" },
		{ "us", "UTC" },
		{ "USA", "UTC" },
		{ "E,", "UTC" },
	};

	(void)state;
	assert_string_equal(zone_of_country(NULL), "UTC");
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *zone = zone_of_country(cases[i].country);

		assert_string_equal(zone, cases[i].zone);
		assert_non_null(zone_of(zone));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(known_instants_have_known_civil_times),
		cmocka_unit_test(every_offered_zone_agrees_with_the_c_library),
		cmocka_unit_test(a_day_begins_at_local_midnight),
		cmocka_unit_test(the_date_line_is_where_the_date_changes),
		cmocka_unit_test(a_zone_is_loaded_once),
		cmocka_unit_test(what_is_no_zone_is_refused),
		cmocka_unit_test(names_are_sorted_and_utc_is_first),
		cmocka_unit_test(a_country_has_a_zone),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
