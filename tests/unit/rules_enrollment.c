/* The words of enrollment: where a location stands, and what leads on. */

#include "rules/enrollment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "base/time.h"

#include <cmocka.h>

static void
codes_are_read_as_they_are_written(void **state)
{
	static const char *const none[] = { "Enrolled", "enrolled ", "x" };
	enum enrollment_status status;

	(void)state;
	for (int i = 0; i < ENROLLMENT_STATUS__COUNT; i++) {
		status = ENROLLMENT_STATUS__COUNT;
		assert_true(enrollment_of(
		    enrollment_code((enum enrollment_status)i), &status));
		assert_int_equal(status, i);
		assert_true(
		    strlen(enrollment_name((enum enrollment_status)i)) > 0);
	}
	for (size_t i = 0; i < LENGTH(none); i++)
		assert_false(enrollment_of(none[i], &status));
}

/* R4.46: whoever is not enrolled reads what leads there, each its own. */
static void
only_who_is_enrolled_has_nothing_left_to_do(void **state)
{
	(void)state;
	assert_string_equal(enrollment_next_step(ENROLLMENT_ENROLLED), "");
	for (int i = 0; i < ENROLLMENT_STATUS__COUNT; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(
			    enrollment_next_step((enum enrollment_status)i),
			    enrollment_next_step((enum enrollment_status)j));
}

/* R8.5: the table, written once more by hand: for each status, where each event
 * leads; '.' nowhere. Events in their order: invite, join, accept, renew,
 * submit, send back, validate, refuse, discontinue, expire, roll over. */
static void
an_enrollment_moves_only_as_the_table_says(void **state)
{
	static const struct {
		enum enrollment_status from;
		const char *to;
	} table[] = {
		{ ENROLLMENT_NONE, "ia........." },
		{ ENROLLMENT_INVITED, "..a.....d.." },
		{ ENROLLMENT_ACTION_REQUIRED, "....v...d.." },
		{ ENROLLMENT_VALIDATING, ".....aend.." },
		{ ENROLLMENT_ENROLLED, ".......ndxe" },
		{ ENROLLMENT_INELIGIBLE, "i.........." },
		{ ENROLLMENT_DISCONTINUED, "i.........." },
		{ ENROLLMENT_EXPIRED, "i..a......." },
	};
	static const char letters[] = "-iavendx";
	enum enrollment_status to;

	(void)state;
	assert_int_equal(LENGTH(table), ENROLLMENT_STATUS__COUNT);
	for (size_t i = 0; i < LENGTH(table); i++)
		for (int event = 0; event < ENROLLMENT_EVENT__COUNT; event++) {
			char expected = table[i].to[event];

			if (!enrollment_move(table[i].from,
				(enum enrollment_event)event, &to))
				assert_int_equal(expected, '.');
			else
				assert_int_equal(expected, letters[to]);
		}
}

/* R8.8: what the partner does, what program admins do, what time does. */
static void
each_event_is_somebodys(void **state)
{
	(void)state;
	for (int i = 0; i < ENROLLMENT_EVENT__COUNT; i++) {
		enum enrollment_event event = (enum enrollment_event)i, again;
		unsigned movers = enrollment_movers(event);

		assert_true(
		    enrollment_event_of(enrollment_event_code(event), &again));
		assert_int_equal(again, event);
		if (event == ENROLLMENT_EXPIRE || event == ENROLLMENT_ROLL_OVER)
			assert_int_equal(movers, 0);
		else if (event == ENROLLMENT_JOIN ||
			 event == ENROLLMENT_ACCEPT ||
			 event == ENROLLMENT_RENEW ||
			 event == ENROLLMENT_SUBMIT)
			assert_int_equal(movers, MAY_SUBMIT);
		else
			assert_int_equal(movers, MAY_RUN);
		/* R8.11. */
		assert_int_equal(enrollment_needs_words(event),
		    event == ENROLLMENT_SEND_BACK ||
			event == ENROLLMENT_DISCONTINUE);
	}
	assert_false(
	    enrollment_event_of("save", &(enum enrollment_event){ 0 }));
}

static int64_t
at(const char *instant)
{
	int64_t seconds;

	assert_true(time_read_instant(instant, &seconds));
	return seconds;
}

/* R8.16. */
static void
a_fiscal_year_ends_with_the_thirtieth_of_june(void **state)
{
	static const struct {
		const char *at, *began, *ends;
	} cases[] = {
		{ "2026-06-30T23:59:59Z", "2025-07-01T00:00:00Z",
		    "2026-07-01T00:00:00Z" },
		{ "2026-07-01T00:00:00Z", "2026-07-01T00:00:00Z",
		    "2027-07-01T00:00:00Z" },
		{ "2026-12-31T12:00:00Z", "2026-07-01T00:00:00Z",
		    "2027-07-01T00:00:00Z" },
		{ "2028-02-29T00:00:00Z", "2027-07-01T00:00:00Z",
		    "2028-07-01T00:00:00Z" },
	};
	struct enrollment one = { .status = ENROLLMENT_ENROLLED };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(
		    enrollment_year_began(at(cases[i].at)), at(cases[i].began));
		assert_int_equal(
		    enrollment_year_ends(at(cases[i].at)), at(cases[i].ends));
	}
	one.changed = at("2025-09-01T00:00:00Z");
	assert_false(enrollment_is_over(&one, at("2026-06-30T23:59:59Z")));
	assert_true(enrollment_is_over(&one, at("2026-07-01T00:00:00Z")));
	one.rolled = at("2026-07-01T00:00:00Z");
	assert_false(enrollment_is_over(&one, at("2027-06-30T00:00:00Z")));
	assert_true(enrollment_is_over(&one, at("2027-07-02T00:00:00Z")));
	one.status = ENROLLMENT_INVITED;
	assert_false(enrollment_is_over(&one, at("2029-07-02T00:00:00Z")));
}

/* R8.9. */
static void
numbers_of_accounts_and_cards_are_known(void **state)
{
	static const char *const yes[] = { "DE89370400440532013000",
		"de89 3704 0044 0532 0130 00", "GB82-WEST-1234-5698-7654-32",
		"4111 1111 1111 1111", "5500.0055.5555.5559" };
	static const char *const no[] = { "", "PAY-5210441", "5210441",
		"DE89370400440532013001", "4111 1111 1111 1112",
		"12345678901237", "1234567890123452", "4222222222222",
		"REF 4111 1111 1111 1111", "ABCDEFGHIJKLMNOPQ",
		"1234567890123456789012345678901234567890", "Ünïcödé" };

	(void)state;
	for (size_t i = 0; i < LENGTH(yes); i++)
		assert_true(enrollment_is_bank_number(yes[i]));
	for (size_t i = 0; i < LENGTH(no); i++)
		assert_false(enrollment_is_bank_number(no[i]));
}

/* R8.13, R8.14: what is not met, as it is and as somebody finds. */
static void
what_is_not_met_is_named(void **state)
{
	struct check checks[] = {
		{ { .kind = REQUIREMENT_PAYOUT }, true },
		{ { .id = 7,
		      .kind = REQUIREMENT_CHECKED,
		      .words = "Two people" },
		    false },
		{ { .id = 8, .kind = REQUIREMENT_TYPE, .words = "Type" },
		    false },
	};
	struct enrollment one = { .checks = checks,
		.check_count = LENGTH(checks) };
	const int64_t unmet[] = { 7 };
	struct enrollment_step step = { .event = ENROLLMENT_VALIDATE };
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(enrollment_unmet(arena, &one, NULL),
	    "Two people; Partner type: Type");
	/* What somebody checks is as they say now. */
	assert_string_equal(
	    enrollment_unmet(arena, &one, &step), "Partner type: Type");
	step.unmet = unmet;
	step.unmet_count = 1;
	assert_string_equal(enrollment_unmet(arena, &one, &step),
	    "Two people; Partner type: Type");
	assert_false(enrollment_is_met(&one));
	checks[1].met = checks[2].met = true;
	assert_true(enrollment_is_met(&one));
	arena_free(arena);
}

/* R8.17. */
static void
reminders_come_three_times(void **state)
{
	static const int expected[] = { 0, 0, 1, 1, 2, 3, 3, 3 };
	static const int days[] = { 0, 6, 7, 13, 14, 21, 28, 400 };

	(void)state;
	for (size_t i = 0; i < LENGTH(days); i++)
		assert_int_equal(
		    enrollment_reminder(1000, 1000 + days[i] * TIME_DAY, 7),
		    expected[i]);
	assert_int_equal(enrollment_reminder(1000, 2000000, 0), 0);
}

/* R8.20. */
static void
a_place_of_a_list_is_read_as_it_is_written(void **state)
{
	static const char *const others[] = { "", "0000000000001",
		"0000000000001.", "0000000000001.5", "0000000000001.5.",
		"0000000000001.5.none", "0000000000001.-5.partner-recognition",
		"000000000000l.5.partner-recognition",
		"1.5.partner-recognition" };
	const struct candidate one = { .location = { .id = 77 },
		.enrollment = { .program = PROGRAM_PARTNER_RECOGNITION,
		    .changed = 1781686800 } };
	struct arena *arena = arena_new();
	struct enrollment_place place;

	(void)state;
	assert_true(
	    enrollment_place_read(enrollment_place(arena, &one), &place));
	assert_int_equal(place.location, 77);
	assert_int_equal(place.changed, 1781686800);
	assert_int_equal(place.program, PROGRAM_PARTNER_RECOGNITION);
	for (size_t i = 0; i < LENGTH(others); i++)
		assert_false(enrollment_place_read(others[i], &place));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_read_as_they_are_written),
		cmocka_unit_test(only_who_is_enrolled_has_nothing_left_to_do),
		cmocka_unit_test(an_enrollment_moves_only_as_the_table_says),
		cmocka_unit_test(each_event_is_somebodys),
		cmocka_unit_test(a_fiscal_year_ends_with_the_thirtieth_of_june),
		cmocka_unit_test(numbers_of_accounts_and_cards_are_known),
		cmocka_unit_test(what_is_not_met_is_named),
		cmocka_unit_test(reminders_come_three_times),
		cmocka_unit_test(a_place_of_a_list_is_read_as_it_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
