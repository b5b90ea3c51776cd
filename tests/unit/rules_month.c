/* Months of UTC. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/time.h"
#include "rules/month.h"

static void
a_month_is_read_as_it_is_written(void **state)
{
	static const struct {
		const char *code, *name;
		const char *begin;
	} cases[] = {
		{ "2000-01", "January 2000", "2000-01-01T00:00:00Z" },
		{ "2026-02", "February 2026", "2026-02-01T00:00:00Z" },
		{ "2026-12", "December 2026", "2026-12-01T00:00:00Z" },
		{ "2999-12", "December 2999", "2999-12-01T00:00:00Z" },
	};
	struct arena *arena = arena_new();
	char stamp[TIME_STAMP_SIZE];
	int month;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_true(month_read(cases[i].code, &month));
		assert_string_equal(month_code(arena, month), cases[i].code);
		assert_string_equal(month_name(arena, month), cases[i].name);
		time_stamp(month_begin(month), stamp);
		assert_string_equal(stamp, cases[i].begin);
	}
	arena_free(arena);
}

static void
what_is_no_month_is_refused(void **state)
{
	static const char *const cases[] = { "", "2026", "2026-00", "2026-13",
		"2026-1", "2026-001", "26-01", "1999-12", "3000-01", "2026/01",
		"2026-1x", "-026-01", "2026-01 ", "+026-01" };
	int month;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_false(month_read(cases[i], &month));
}

static void
the_months_of_reports_are_those_of_utc(void **state)
{
	int february, march;

	(void)state;
	assert_true(month_read("2028-02", &february));
	assert_true(month_read("2028-03", &march));
	assert_int_equal(march, february + 1);
	assert_int_equal(
	    month_begin(march) - month_begin(february), 29 * TIME_DAY);
	assert_int_equal(month_of(month_begin(march) - 1), february);
	assert_int_equal(month_of(month_begin(march)), march);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_month_is_read_as_it_is_written),
		cmocka_unit_test(what_is_no_month_is_refused),
		cmocka_unit_test(the_months_of_reports_are_those_of_utc),
	};

	return cmocka_run_group_tests_name("R10.24: months", tests, NULL, NULL);
}
