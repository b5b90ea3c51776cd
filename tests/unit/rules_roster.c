/* Roles from a CSV file. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "rules/roster.h"

static const struct location locations[] = {
	{ .id = 7, .partner_id = "5210441", .name = "Munich" },
};

static struct roster_row
read_as(
    unsigned roles, const char *role, const char *location, const char *program)
{
	struct viewer viewer = { .person = 9,
		.directory = 5,
		.kind = DIRECTORY_PARTNER,
		.directory_name = "Fabrikam",
		.roles = roles };
	struct roster_row row = { .line = 2,
		.cells = { "a@b.example", role, location, program, "" } };
	struct arena *arena = arena_new();

	roster_read(arena, &viewer, locations, LENGTH(locations), &row);
	arena_free(arena);
	return row;
}

/* R8.53 */
static void
a_role_is_read_by_its_name_or_code_in_any_case(void **state)
{
	static const char *const typed[] = { "Incentives user",
		" INCENTIVES  user ", "incentives-user" };

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++) {
		struct roster_row row =
		    read_as(ROLE_BIT(ROLE_GLOBAL_ADMIN), typed[i], "", "");

		assert_int_equal(row.state, ROSTER_GIVES);
		assert_int_equal(row.grant.role, ROLE_INCENTIVES_USER);
		assert_int_equal(row.grant.directory, 5);
		assert_int_equal(row.grant.location, 0);
		assert_false(row.grant.in_program);
	}
}

/* R8.53 */
static void
it_may_be_for_one_location_and_one_program(void **state)
{
	struct roster_row row = read_as(ROLE_BIT(ROLE_GLOBAL_ADMIN),
	    "Incentives admin", "5210441", "partner recognition");

	(void)state;
	assert_int_equal(row.state, ROSTER_GIVES);
	assert_int_equal(row.grant.location, 7);
	assert_true(row.grant.in_program);
	assert_int_equal(row.grant.program, PROGRAM_PARTNER_RECOGNITION);
}

/* R8.55 */
static void
nobody_gives_by_a_file_what_they_do_not_give_by_hand(void **state)
{
	static const struct {
		unsigned roles;
		const char *role, *location, *program;
		enum roster_column column;
	} cases[] = {
		{ ROLE_BIT(ROLE_GLOBAL_ADMIN), "Program admin", "", "",
		    ROSTER_ROLE },
		{ ROLE_BIT(ROLE_GLOBAL_ADMIN), "", "", "", ROSTER_ROLE },
		{ ROLE_BIT(ROLE_ACCOUNT_ADMIN), "Global admin", "", "",
		    ROSTER_ROLE },
		{ ROLE_BIT(ROLE_INCENTIVES_ADMIN), "Incentives user", "", "",
		    ROSTER_ROLE },
		{ ROLE_BIT(ROLE_GLOBAL_ADMIN), "Global admin", "5210441", "",
		    ROSTER_LOCATION },
		{ ROLE_BIT(ROLE_GLOBAL_ADMIN), "Account admin", "",
		    "Partner Recognition", ROSTER_PROGRAM },
		{ ROLE_BIT(ROLE_GLOBAL_ADMIN), "Incentives user", "5210440", "",
		    ROSTER_LOCATION },
		{ ROLE_BIT(ROLE_GLOBAL_ADMIN), "Incentives user", "", "Azure",
		    ROSTER_PROGRAM },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct roster_row row = read_as(cases[i].roles, cases[i].role,
		    cases[i].location, cases[i].program);

		assert_int_equal(row.state, ROSTER_BAD);
		assert_int_equal(row.column, cases[i].column);
	}
}

/* R8.54 */
static void
the_same_is_the_same_role_as_far_and_wide(void **state)
{
	struct grant one = { .person = 1, .role = ROLE_INCENTIVES_USER };
	struct grant other = one;

	(void)state;
	other.program = PROGRAM_PARTNER_RECOGNITION;
	assert_true(roster_same(&one, &other));
	other.in_program = true;
	assert_false(roster_same(&one, &other));
	other = one;
	other.location = 7;
	assert_false(roster_same(&one, &other));
	other = one;
	other.person = 2;
	assert_false(roster_same(&one, &other));
	other = one;
	other.role = ROLE_INCENTIVES_ADMIN;
	assert_false(roster_same(&one, &other));
}

/* R8.54: what does nothing does not count. */
static void
another_role_or_row_is_another_digest(void **state)
{
	struct roster_row rows[] = {
		{ .line = 2, .email = "a@b.example", .state = ROSTER_GIVES },
		{ .line = 3, .email = "c@d.example", .state = ROSTER_HAS },
	};
	char digests[4][SECRET_HEX_SIZE];

	(void)state;
	roster_digest(rows, 2, digests[0]);
	rows[1].state = ROSTER_BAD;
	roster_digest(rows, 2, digests[1]);
	assert_string_equal(digests[0], digests[1]);
	rows[1].state = ROSTER_GIVES;
	roster_digest(rows, 2, digests[1]);
	rows[1].state = ROSTER_INVITES;
	roster_digest(rows, 2, digests[2]);
	rows[1].grant.in_program = true;
	roster_digest(rows, 2, digests[3]);
	for (int i = 0; i < 4; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(digests[i], digests[j]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_role_is_read_by_its_name_or_code_in_any_case),
		cmocka_unit_test(it_may_be_for_one_location_and_one_program),
		cmocka_unit_test(
		    nobody_gives_by_a_file_what_they_do_not_give_by_hand),
		cmocka_unit_test(the_same_is_the_same_role_as_far_and_wide),
		cmocka_unit_test(another_role_or_row_is_another_digest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
