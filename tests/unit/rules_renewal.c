/* Reminders before a subscription ends. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/time.h"
#include "rules/renewal.h"

#define ENDS ((int64_t)1800000000)

static const int64_t days[RENEWAL_REMINDERS] = { 60, 30, 7 };

/* R7.2, R7.11 */
static void
the_latest_reminder_that_is_due_is_the_one(void **state)
{
	static const struct {
		int64_t left, due;
	} cases[] = { { 61 * TIME_DAY, 0 }, { 60 * TIME_DAY + 1, 0 },
		{ 60 * TIME_DAY, 60 }, { 31 * TIME_DAY, 60 },
		{ 30 * TIME_DAY, 30 }, { 8 * TIME_DAY, 30 },
		{ 7 * TIME_DAY, 7 }, { 1, 7 }, { 0, 0 }, { -TIME_DAY, 0 } };

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
		assert_int_equal(renewal_due(ENDS, ENDS - cases[i].left, days),
		    cases[i].due);
}

/* R7.10: whatever order a program gives its days in. */
static void
the_days_are_the_programs(void **state)
{
	static const int64_t odd[RENEWAL_REMINDERS] = { 5, 90, 20 };

	(void)state;
	assert_int_equal(renewal_due(ENDS, ENDS - 90 * TIME_DAY, odd), 90);
	assert_int_equal(renewal_due(ENDS, ENDS - 20 * TIME_DAY, odd), 20);
	assert_int_equal(renewal_due(ENDS, ENDS - TIME_DAY, odd), 5);
}

static void
the_time_left_is_said_in_words(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(
	    renewal_words(arena, "Power BI", ENDS, ENDS - 30 * TIME_DAY),
	    "Power BI ends in 30 days");
	assert_string_equal(
	    renewal_words(arena, "Power BI", ENDS, ENDS - TIME_DAY),
	    "Power BI ends in 1 day");
	assert_string_equal(renewal_words(arena, "Power BI", ENDS, ENDS - 5),
	    "Power BI ends today");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_latest_reminder_that_is_due_is_the_one),
		cmocka_unit_test(the_days_are_the_programs),
		cmocka_unit_test(the_time_left_is_said_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
