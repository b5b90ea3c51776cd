/* Reports: medians, shares, months, and tables that count each claim once. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/time.h"
#include "rules/month.h"
#include "rules/report.h"

#define NOW ((int64_t)1795000000) /* 18 November 2026 */

static void
half_of_the_times_are_at_most_the_median(void **state)
{
	static const int64_t one[] = { 7 }, two[] = { 1, 4 },
			     three[] = { 1, 2, 90 }, four[] = { 0, 2, 6, 9 },
			     large[] = { INT64_MAX - 2, INT64_MAX };

	(void)state;
	assert_int_equal(report_median(one, 1), 7);
	assert_int_equal(report_median(two, 2), 2);
	assert_int_equal(report_median(three, 3), 2);
	assert_int_equal(report_median(four, 4), 4);
	assert_true(report_median(large, 2) == INT64_MAX - 1);
}

static void
nine_of_ten_times_are_at_most_the_90th_percentile(void **state)
{
	static const int64_t ten[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 },
			     eleven[] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99 };

	(void)state;
	assert_int_equal(report_percentile(ten, 10, 90), 9);
	assert_int_equal(report_percentile(eleven, 11, 90), 10);
	assert_int_equal(report_percentile(ten, 1, 90), 1);
	assert_int_equal(report_percentile(ten, 2, 90), 2);
	assert_int_equal(report_percentile(ten, 10, 100), 10);
	assert_int_equal(report_percentile(ten, 10, 0), 1);
}

static void
a_share_is_rounded_and_of_nothing_there_is_none(void **state)
{
	(void)state;
	assert_int_equal(report_share(0, 0), -1);
	assert_int_equal(report_share(0, 3), 0);
	assert_int_equal(report_share(1, 3), 33);
	assert_int_equal(report_share(2, 3), 67);
	assert_int_equal(report_share(1, 200), 1);
	assert_int_equal(report_share(3, 3), 100);
}

static void
what_cannot_be_meant_is_the_usual_half_year(void **state)
{
	static const struct {
		const char *program, *from, *to;
		const char *kept, *first, *last;
	} cases[] = {
		{ "", "", "", "", "2026-06", "2026-11" },
		{ "partner-recognition", "2026-10", "2026-10",
		    "partner-recognition", "2026-10", "2026-10" },
		{ "partner'--", "<b>", "2026-99", "", "2026-06", "2026-11" },
		{ "", "2026-09", "2026-03", "", "2026-03", "2026-09" },
		{ "", "2030-01", "2031-01", "", "2026-11", "2026-11" },
		{ "", "", "2026-02", "", "2025-09", "2026-02" },
		{ "", "2000-01", "", "", "2024-12", "2026-11" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct report_asked asked = report_asked(
		    arena, cases[i].program, cases[i].from, cases[i].to, NOW);

		assert_string_equal(asked.program, cases[i].kept);
		assert_string_equal(
		    month_code(arena, asked.from), cases[i].first);
		assert_string_equal(month_code(arena, asked.to), cases[i].last);
	}
	arena_free(arena);
}

static struct report_table *
begin(struct arena *arena, enum report report)
{
	struct report_asked asked =
	    report_asked(arena, "", "2026-10", "2026-11", NOW);

	return report_begin(arena, report, &asked);
}

static void
a_claim_counts_once_in_a_cell(void **state)
{
	struct arena *arena = arena_new();
	struct report_table *table = begin(arena, REPORT_DECISIONS);
	int october = report_month_row(table, NOW - 30 * TIME_DAY);

	(void)state;
	assert_int_equal(october, 0);
	assert_int_equal(report_month_row(table, NOW), 1);
	assert_int_equal(report_month_row(table, NOW + 30 * TIME_DAY), -1);
	assert_int_equal(report_month_row(table, NOW - 60 * TIME_DAY), -1);
	report_count(table, october, 0, 0);
	report_count(table, october, 0, 0);
	report_count(table, october, 0, 5);
	report_count(table, 1, 0, 5);
	report_count(table, -1, 0, 5);
	report_add(table, october, 3);
	report_add(table, october, 3);
	report_add(table, -1, 3);
	report_finish(table);
	assert_false(table->empty);
	assert_int_equal(table->row_count, 2);
	assert_int_equal(table->rows[0].cells[0].value, 2);
	assert_int_equal(table->rows[0].cells[3].value, 2);
	assert_int_equal(table->rows[1].cells[0].value, 1);
	arena_free(arena);
}

static void
the_list_of_a_cell_is_filtered_as_it_counts(void **state)
{
	struct arena *arena = arena_new();
	struct report_table *table = begin(arena, REPORT_DECISIONS);
	struct filter filter = report_filter(table, &table->rows[1], 2);

	(void)state;
	assert_string_equal(filter.by[FILTER_HAPPENED], "refused");
	assert_string_equal(filter.by[FILTER_FROM], "2026-11");
	assert_string_equal(filter.by[FILTER_TO], "2026-11");
	table = begin(arena, REPORT_OPEN);
	filter = report_filter(table, &table->rows[1], 1);
	assert_string_equal(filter.by[FILTER_STATUS], "open");
	assert_string_equal(filter.by[FILTER_WAITS], "partner");
	assert_string_equal(filter.by[FILTER_AGE], "10");
	assert_string_equal(filter.by[FILTER_FROM], "");
	table = begin(arena, REPORT_TIMES);
	filter = report_filter(
	    table, &table->rows[report_time_row(table, PARTY_LEAD, NOW)], 2);
	assert_string_equal(filter.by[FILTER_HAPPENED], "turn-lead");
	arena_free(arena);
}

/* Every choice of every cell is one that a list takes. */
static void
every_list_can_be_asked_for(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (enum report report = 0; report < REPORT__COUNT; report++) {
		struct report_table *table = begin(arena, report);

		assert_true(table->row_count > 0);
		for (size_t i = 0; i < table->row_count; i++)
			for (size_t j = 0; j < table->column_count; j++) {
				struct filter asked = report_filter(
						  table, &table->rows[i], j),
					      kept = filter_none();

				for (int by = 0; by < FILTER__COUNT; by++) {
					filter_set(&kept, (enum filter_by)by,
					    arena, asked.by[by]);
					assert_string_equal(
					    kept.by[by], asked.by[by]);
				}
			}
	}
	arena_free(arena);
}

static void
times_are_of_the_party_and_month_and_others_are_left_out(void **state)
{
	struct arena *arena = arena_new();
	struct report_table *table = begin(arena, REPORT_TIMES);
	int row = report_time_row(table, PARTY_REVIEWER, NOW);

	(void)state;
	assert_int_equal(report_time_row(table, PARTY_SYSTEM, NOW), -1);
	assert_int_equal(report_time_row(table, PARTY_LEAD, 0), -1);
	report_took(table, row, 1, 40);
	report_took(table, row, 1, 10);
	report_took(table, row, 2, 20);
	report_finish(table);
	assert_int_equal(table->row_count, 2); /* October has no turn */
	assert_string_equal(table->rows[0].group, "Microsoft reviewer");
	assert_int_equal(table->rows[0].cells[2].value, -1);
	assert_int_equal(table->rows[1].cells[0].value, 2);
	assert_int_equal(table->rows[1].cells[1].value, 3);
	assert_int_equal(table->rows[1].cells[2].value, 20);
	assert_int_equal(table->rows[1].cells[3].value, 40);
	arena_free(arena);
}

static void
the_reason_of_most_claims_stands_first(void **state)
{
	struct arena *arena = arena_new();
	struct report_table *table = begin(arena, REPORT_REFUSALS);

	(void)state;
	assert_int_equal(report_reason_row(table, "mistake"), -1);
	assert_int_equal(report_reason_row(table, "proof-missing"), -1);
	report_count(table, report_reason_row(table, "not-eligible"), 0, 1);
	report_count(table, report_reason_row(table, "other"), 0, 1);
	report_count(table, report_reason_row(table, "other"), 0, 2);
	report_finish(table);
	assert_int_equal(table->row_count, 2);
	assert_string_equal(table->rows[0].label, "Other");
	assert_string_equal(table->rows[1].label, "Not eligible");
	table = begin(arena, REPORT_REFUSALS);
	report_finish(table);
	assert_true(table->empty);
	assert_int_equal(table->row_count, 0);
	arena_free(arena);
}

static void
shares_are_of_the_first_column_the_second(void **state)
{
	struct arena *arena = arena_new();
	struct report_table *table = begin(arena, REPORT_DISPUTES);

	(void)state;
	for (int64_t claim = 1; claim <= 3; claim++)
		report_count(table, 0, 0, claim);
	report_count(table, 0, 1, 2);
	report_finish(table);
	assert_int_equal(table->rows[0].cells[3].value, 33);
	assert_int_equal(table->rows[1].cells[3].value, -1);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(half_of_the_times_are_at_most_the_median),
		cmocka_unit_test(
		    nine_of_ten_times_are_at_most_the_90th_percentile),
		cmocka_unit_test(
		    a_share_is_rounded_and_of_nothing_there_is_none),
		cmocka_unit_test(what_cannot_be_meant_is_the_usual_half_year),
		cmocka_unit_test(a_claim_counts_once_in_a_cell),
		cmocka_unit_test(the_list_of_a_cell_is_filtered_as_it_counts),
		cmocka_unit_test(every_list_can_be_asked_for),
		cmocka_unit_test(
		    times_are_of_the_party_and_month_and_others_are_left_out),
		cmocka_unit_test(the_reason_of_most_claims_stands_first),
		cmocka_unit_test(shares_are_of_the_first_column_the_second),
	};

	return cmocka_run_group_tests_name(
	    "R10.20 to R10.22: reports", tests, NULL, NULL);
}
