/* iCalendar files: whole days, spelled out; anything else refused. */

#include "base/ical.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "base/time.h"

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//T//EN\r\n"
#define TAIL "END:VCALENDAR\r\n"
#define EVENT(lines)                                                           \
	"BEGIN:VEVENT\r\nUID:u@t.example\r\nDTSTAMP:"                          \
	"20260101T000000Z\r\n" lines "END:VEVENT\r\n"
#define DAY(date, name)                                                        \
	EVENT("DTSTART;VALUE=DATE:" date "\r\nSUMMARY:" name "\r\n")

/* "2026-12-25 Christmas; " for each. */
static const char *
words(struct arena *arena, const struct ical_day *days, size_t count)
{
	const char *all = "";

	for (size_t i = 0; i < count; i++) {
		struct civil date = time_date_of(days[i].day);

		all = arena_print(arena, "%s%04d-%02d-%02d %s; ", all,
		    date.year, date.month, date.day, days[i].name);
	}
	return all;
}

static void
assert_days(const char *file, const char *expected)
{
	struct arena *arena = arena_new();
	struct ical_day *days;
	size_t count;
	const char *why;

	assert_int_equal(
	    ical_read_days(arena, file, strlen(file), time_day_of(2026, 1, 1),
		time_day_of(2028, 12, 31), &days, &count, &why),
	    DONE);
	assert_null(why);
	assert_string_equal(words(arena, days, count), expected);
	arena_free(arena);
}

static void
assert_refused(const char *file, size_t length, const char *expected)
{
	struct arena *arena = arena_new();
	struct ical_day *days;
	size_t count;
	const char *why;

	assert_int_equal(
	    ical_read_days(arena, file, length, time_day_of(2026, 1, 1),
		time_day_of(2028, 12, 31), &days, &count, &why),
	    INVALID);
	assert_non_null(strstr(why, expected));
	arena_free(arena);
}

static void
days_are_sorted_and_stand_once(void **state)
{
	(void)state;
	assert_days(HEAD TAIL, "");
	assert_days(HEAD DAY("20261225", "Christmas") DAY(
			"20260101", "New Year") DAY("20261225", "Another") TAIL,
	    "2026-01-01 New Year; 2026-12-25 Christmas; ");
	assert_days(HEAD DAY("20251231", "Before") DAY("20290101", "After")
			DAY("20281231", "Last") DAY("20260101", "First") TAIL,
	    "2026-01-01 First; 2028-12-31 Last; ");
	assert_days(HEAD DAY("20260214", "  Saturday\\, too  ") TAIL,
	    "2026-02-14 Saturday, too; ");
}

static void
an_event_may_last_for_days(void **state)
{
	(void)state;
	assert_days(HEAD EVENT("DTSTART;VALUE=DATE:20261230\r\n"
			       "DTEND;VALUE=DATE:20270102\r\n"
			       "SUMMARY:Turn\r\n") TAIL,
	    "2026-12-30 Turn; 2026-12-31 Turn; 2027-01-01 Turn; ");
	assert_days(HEAD EVENT("DTSTART;VALUE=DATE:20261230\r\nDURATION:P2D\r\n"
			       "SUMMARY:Two\r\n") TAIL,
	    "2026-12-30 Two; 2026-12-31 Two; ");
}

static void
rules_are_spelled_out(void **state)
{
	(void)state;
	assert_days(HEAD EVENT("DTSTART;VALUE=DATE:20200704\r\n"
			       "RRULE:FREQ=YEARLY\r\nSUMMARY:Fourth\r\n"
			       "EXDATE;VALUE=DATE:20270704\r\n") TAIL,
	    "2026-07-04 Fourth; 2028-07-04 Fourth; ");
	assert_days(HEAD EVENT("DTSTART;VALUE=DATE:20261126\r\n"
			       "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH\r\n"
			       "SUMMARY:Thanks\r\n") TAIL,
	    "2026-11-26 Thanks; 2027-11-25 Thanks; 2028-11-23 Thanks; ");
	assert_days(HEAD EVENT("DTSTART;VALUE=DATE:20240229\r\n"
			       "RRULE:FREQ=YEARLY\r\nSUMMARY:Leap\r\n") TAIL,
	    "2028-02-29 Leap; ");
}

static void
a_cancelled_event_is_none(void **state)
{
	(void)state;
	assert_days(
	    HEAD EVENT("DTSTART;VALUE=DATE:20260105\r\nSTATUS:CANCELLED\r\n"
		       "SUMMARY:Not\r\n") DAY("20260106", "Yes") TAIL,
	    "2026-01-06 Yes; ");
}

static void
what_is_no_calendar_of_days_is_refused(void **state)
{
	static const struct {
		const char *file, *why;
	} rows[] = {
		{ "", "not one calendar" },
		{ "day,name\n2026-01-01,New Year\n", "not one calendar" },
		{ "BEGIN:VCARD\r\nEND:VCARD\r\n", "not one calendar" },
		{ HEAD EVENT("DTSTART:20260101T090000Z\r\nSUMMARY:At nine\r\n")
			TAIL,
		    "not of whole days" },
		{ HEAD EVENT("SUMMARY:Never\r\n") TAIL, "not of whole days" },
		{ HEAD EVENT("DTSTART;VALUE=DATE:20260101\r\n") TAIL,
		    "no name" },
		{ HEAD EVENT("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:S\r\n"
			     "RRULE:FREQ=SECONDLY\r\n") TAIL,
		    "more often than daily" },
		{ HEAD EVENT("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:S\r\n"
			     "RRULE:FREQ=NEVER\r\n") TAIL,
		    "not one calendar" },
		{ HEAD DAY("20260101", "\xff") TAIL, "UTF-8" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_refused(rows[i].file, strlen(rows[i].file), rows[i].why);
	assert_refused("BEGIN\0:VCALENDAR", 16, "UTF-8");
	assert_refused("", ICAL_BYTES_MAX + 1, "1 MB");
}

static void
days_without_end_are_refused(void **state)
{
	static const char file[] =
	    HEAD EVENT("DTSTART;VALUE=DATE:20260101\r\nSUMMARY:S\r\n"
		       "DTEND;VALUE=DATE:29990101\r\n") TAIL;
	struct arena *arena = arena_new();
	struct ical_day *days;
	size_t count;
	const char *why;

	(void)state;
	assert_int_equal(
	    ical_read_days(arena, file, strlen(file), time_day_of(2026, 1, 1),
		time_day_of(2036, 12, 31), &days, &count, &why),
	    INVALID);
	assert_non_null(strstr(why, "2,000"));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_are_sorted_and_stand_once),
		cmocka_unit_test(an_event_may_last_for_days),
		cmocka_unit_test(rules_are_spelled_out),
		cmocka_unit_test(a_cancelled_event_is_none),
		cmocka_unit_test(what_is_no_calendar_of_days_is_refused),
		cmocka_unit_test(days_without_end_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
