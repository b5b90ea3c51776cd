/* Reports: known claims give known figures, and the list behind each figure
 * holds as many. */

#include "store/world.h"

#include <stdio.h>
#include <string.h>

#include <sqlite3.h>

#include "base/time.h"
#include "rules/month.h"
#include "store/list.h"
#include "store/report.h"

#define OCTOBER	 (WORLD_NOW - 30 * TIME_DAY)
#define NOVEMBER (WORLD_NOW - 2 * TIME_DAY)
#define LONG_AGO (WORLD_NOW - 200 * TIME_DAY)

static void
run(struct world *world, const char *format, ...)
{
	va_list arguments;
	char *sql;

	va_start(arguments, format);
	sql = sqlite3_vmprintf(format, arguments);
	va_end(arguments);
	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
}

/* A submitted claim that waits on a party, or on nobody. */
static void
claim(struct world *world, int64_t id, enum program program,
    const char *waits_on, int64_t submitted)
{
	world_claim(world, id, &world->admin,
	    waits_on == NULL ? "approved" : "under-review");
	run(world,
	    "UPDATE claim SET number = 'C-%lld', program = %Q, submitted = "
	    "%lld,"
	    " waits_on = %Q, turn = %Q WHERE id = %lld",
	    id, program_code(program), submitted, waits_on,
	    waits_on == NULL ? NULL : "review", id);
}

static void
decision(
    struct world *world, int64_t id, int line, const char *reason, int64_t at)
{
	run(world,
	    "INSERT INTO decision (claim, line, verdict, reason, words, at,"
	    " version) VALUES (%lld, %lld, %Q, %Q, '', %lld, 1)",
	    id, id * 10 + line, reason[0] == '\0' ? "approved" : "refused",
	    reason, at);
}

static void
turn(struct world *world, int64_t id, enum party party, int64_t since,
    int64_t until)
{
	run(world,
	    "INSERT INTO turn (claim, party, since, until)"
	    " VALUES (%lld, %Q, %lld, nullif(%lld, 0))",
	    id, party_code(party), since, until);
}

static struct report_table *
table_of(struct world *world, enum report report, const char *program,
    const char *from, const char *to)
{
	struct report_asked asked =
	    report_asked(world->arena, program, from, to, WORLD_NOW);
	struct report_table *table;

	assert_int_equal(store_report_of(&world->store, report, &asked,
			     WORLD_NOW, world->arena, &table),
	    DONE);
	return table;
}

static struct report_table *
half_a_year(struct world *world, enum report report)
{
	return table_of(world, report, "", "", "");
}

static void
assert_row(const struct report_table *table, size_t row, const char *label,
    const int64_t *values)
{
	assert_true(row < table->row_count);
	assert_string_equal(table->rows[row].label, label);
	for (size_t i = 0; i < table->column_count; i++)
		assert_int_equal(table->rows[row].cells[i].value, values[i]);
}
#define ASSERT_ROW(table, row, label, ...)                                     \
	assert_row(table, row, label, (const int64_t[]){ __VA_ARGS__ })

/* R10.21: the list of every cell has as many claims as it says. How many were
 * counted in all. */
static int64_t
lists_agree(struct world *world, const struct report_table *table)
{
	struct viewer viewer = world->lead;
	struct list_page page;
	int64_t all = 0;

	viewer.now = WORLD_NOW;
	for (size_t i = 0; i < table->row_count; i++)
		for (size_t j = 0; j < table->column_count; j++) {
			struct list list = { .filter = report_filter(
						 table, &table->rows[i], j) };

			if (table->columns[j].unit != REPORT_CLAIMS)
				continue;
			assert_int_equal(store_list_page(&world->store, &viewer,
					     &list, world->arena, &page),
			    DONE);
			assert_int_equal(
			    page.matches, table->rows[i].cells[j].value);
			all += page.matches;
		}
	return all;
}

/* R10.20, R10.21, R10.23 */
static void
open_claims_are_counted_by_age_and_by_whose_turn_it_is(void **state)
{
	struct world *world = *state;
	struct report_table *table;

	claim(world, 1, PROGRAM_COMMERCE_INCENTIVES, "reviewer", WORLD_NOW);
	claim(world, 2, PROGRAM_COMMERCE_INCENTIVES, "partner",
	    WORLD_NOW - 7 * TIME_DAY);
	claim(world, 3, PROGRAM_PARTNER_RECOGNITION, "lead",
	    WORLD_NOW - 8 * TIME_DAY);
	claim(world, 4, PROGRAM_COMMERCE_INCENTIVES, "other-partner",
	    WORLD_NOW - 8 * TIME_DAY);
	claim(world, 5, PROGRAM_COMMERCE_INCENTIVES, "customer", LONG_AGO);
	claim(world, 6, PROGRAM_COMMERCE_INCENTIVES, NULL, WORLD_NOW);
	world_claim(world, 7, &world->admin, "draft");
	/* Only its calendar has a day off: one business day fewer. */
	run(world,
	    "INSERT OR REPLACE INTO holiday (program, day, name)"
	    " VALUES ('partner-recognition', %lld, 'A day off')",
	    (WORLD_NOW - TIME_DAY) / TIME_DAY);
	run(world, "DELETE FROM holiday WHERE program = 'commerce-incentives'");
	table = half_a_year(world, REPORT_OPEN);
	ASSERT_ROW(table, 0, "0 to 5 business days", 3, 1, 1, 1, 0, 0);
	ASSERT_ROW(table, 1, "6 to 10 business days", 1, 0, 0, 0, 0, 1);
	ASSERT_ROW(table, 2, "11 to 20 business days", 0, 0, 0, 0, 0, 0);
	ASSERT_ROW(table, 4, "More than 40 business days", 1, 0, 0, 0, 1, 0);
	ASSERT_ROW(table, 5, "All ages", 5, 1, 1, 1, 1, 1);
	assert_int_equal(lists_agree(world, table), 20);
	table = table_of(world, REPORT_OPEN, "partner-recognition", "", "");
	ASSERT_ROW(table, 5, "All ages", 1, 0, 0, 1, 0, 0);
	assert_int_equal(lists_agree(world, table), 4);
}

/* R10.20, R10.21, R10.24 */
static void
decisions_are_counted_in_the_month_in_which_they_were_made(void **state)
{
	struct world *world = *state;
	int64_t november = month_begin(month_of(WORLD_NOW));
	struct report_table *table;

	claim(world, 1, PROGRAM_COMMERCE_INCENTIVES, NULL, OCTOBER);
	claim(world, 2, PROGRAM_PARTNER_RECOGNITION, NULL, OCTOBER);
	decision(world, 1, 1, "", november - 1);
	decision(world, 1, 2, "", november - 1);
	decision(world, 1, 3, "not-eligible", november);
	decision(world, 2, 1, "other", november);
	decision(world, 2, 2, "", november);
	decision(world, 2, 3, "other", LONG_AGO);
	table = half_a_year(world, REPORT_DECISIONS);
	assert_int_equal(table->row_count, 6);
	ASSERT_ROW(table, 3, "September 2026", 0, 0, 0, 0, 0);
	ASSERT_ROW(table, 4, "October 2026", 1, 1, 0, 2, 0);
	ASSERT_ROW(table, 5, "November 2026", 2, 1, 2, 1, 2);
	assert_int_equal(lists_agree(world, table), 7);
	table = half_a_year(world, REPORT_REFUSALS);
	assert_int_equal(table->row_count, 2);
	ASSERT_ROW(table, 0, "Not eligible", 1, 1);
	ASSERT_ROW(table, 1, "Other", 1, 1);
	assert_int_equal(lists_agree(world, table), 2);
	table = table_of(world, REPORT_REFUSALS, "partner-recognition",
	    "2026-01", "2026-11");
	ASSERT_ROW(table, 0, "Other", 1, 2);
	assert_int_equal(lists_agree(world, table), 1);
	table = table_of(world, REPORT_DECISIONS, "", "2026-08", "2026-09");
	assert_true(table->empty);
	assert_int_equal(lists_agree(world, table), 0);
}

/* R10.20 to R10.22 */
static void
times_are_those_of_turns_that_ended_without_the_drafts(void **state)
{
	struct world *world = *state;
	struct report_table *table;

	for (int64_t id = 1; id <= 3; id++) {
		claim(world, id, PROGRAM_COMMERCE_INCENTIVES, "reviewer",
		    OCTOBER);
		turn(world, id, PARTY_PARTNER, LONG_AGO, OCTOBER);
		turn(world, id, PARTY_REVIEWER, OCTOBER,
		    OCTOBER + id * TIME_DAY);
		turn(world, id, PARTY_PARTNER, OCTOBER + id * TIME_DAY, 0);
	}
	turn(world, 3, PARTY_REVIEWER, OCTOBER, OCTOBER + 10 * TIME_DAY);
	world_claim(world, 4, &world->admin, "draft");
	turn(world, 4, PARTY_PARTNER, LONG_AGO, OCTOBER);
	turn(world, 4, PARTY_PARTNER, OCTOBER, OCTOBER + TIME_DAY);
	table = table_of(world, REPORT_TIMES, "", "2026-10", "2026-11");
	assert_int_equal(table->row_count, 2);
	assert_string_equal(table->rows[0].group, "Microsoft reviewer");
	ASSERT_ROW(
	    table, 0, "October 2026", 3, 4, 5 * TIME_DAY / 2, 10 * TIME_DAY);
	ASSERT_ROW(table, 1, "November 2026", 0, 0, -1, -1);
	assert_int_equal(lists_agree(world, table), 3);
}

/* R10.20, R10.21 */
static void
overturned_are_disputes_and_second_looks_by_their_answers(void **state)
{
	struct world *world = *state;
	struct report_table *table;

	for (int64_t id = 1; id <= 4; id++) {
		claim(world, id, PROGRAM_COMMERCE_INCENTIVES, NULL, OCTOBER);
		run(world,
		    "INSERT INTO dispute (claim, words, opened, opened_by,"
		    " closed, outcome) VALUES (%lld, 'w', %lld, %lld, %s, %Q)",
		    id, OCTOBER, world->admin.person,
		    id == 4 ? "NULL" : "1794900000",
		    id == 4   ? ""
		    : id == 1 ? "overturned"
			      : "upheld");
		run(world,
		    "INSERT INTO second_look (claim, first, version, drawn,"
		    " second, outcome, words, settled, letter)"
		    " VALUES (%lld, %lld, 1, %lld, %lld, %Q, '', %lld, '')",
		    id, world->reviewer.person, OCTOBER, world->lead.person,
		    id == 1   ? "disagreed"
		    : id == 2 ? "dropped"
			      : "confirmed",
		    NOVEMBER);
	}
	table = half_a_year(world, REPORT_DISPUTES);
	ASSERT_ROW(table, 5, "November 2026", 3, 1, 2, 33);
	ASSERT_ROW(table, 4, "October 2026", 0, 0, 0, -1);
	assert_int_equal(lists_agree(world, table), 6);
	table = half_a_year(world, REPORT_LOOKS);
	ASSERT_ROW(table, 5, "November 2026", 3, 1, 2, 33);
	assert_int_equal(lists_agree(world, table), 6);
}

/* R10.26: a partner that asks for what is Microsoft's asks for nothing. */
static void
no_list_of_a_partners_tells_what_is_microsofts(void **state)
{
	static const struct {
		enum filter_by by;
		const char *asked;
	} cases[] = { { FILTER_WAITS, "other-partner" },
		{ FILTER_WAITS, "lead" }, { FILTER_AGE, "more" },
		{ FILTER_HAPPENED, "look-disagreed" },
		{ FILTER_FROM, "2026-11" }, { FILTER_TO, "2026-01" } };
	struct world *world = *state;
	struct list_page page;

	claim(world, 1, PROGRAM_COMMERCE_INCENTIVES, "other-partner", OCTOBER);
	claim(world, 2, PROGRAM_COMMERCE_INCENTIVES, "reviewer", OCTOBER);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct list list = { .filter = filter_none(),
			.sort = LIST_NAME };

		list.filter.by[cases[i].by] = cases[i].asked;
		assert_int_equal(store_list_page(&world->store, &world->admin,
				     &list, world->arena, &page),
		    DONE);
		assert_int_equal(page.matches, 2);
		assert_int_equal(store_list_page(&world->store, &world->lead,
				     &list, world->arena, &page),
		    DONE);
		assert_true(page.matches < 2);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    open_claims_are_counted_by_age_and_by_whose_turn_it_is),
		IN_WORLD(
		    decisions_are_counted_in_the_month_in_which_they_were_made),
		IN_WORLD(
		    times_are_those_of_turns_that_ended_without_the_drafts),
		IN_WORLD(
		    overturned_are_disputes_and_second_looks_by_their_answers),
		IN_WORLD(no_list_of_a_partners_tells_what_is_microsofts),
	};

	return cmocka_run_group_tests_name(
	    "R10.20 to R10.26: reports", tests, NULL, NULL);
}
