/* The second factor: who needs it, and how its codes are read. */

#include "rules/factor.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/secret.h"

/* R2.41 */
static void
microsofts_roles_and_global_admins_need_one(void **state)
{
	(void)state;
	for (enum role role = 0; role < ROLE__COUNT; role++) {
		struct viewer viewer = { .person = 1,
			.directory = 2,
			.kind = role_directory(role),
			.roles = ROLE_BIT(role) };

		assert_int_equal(factor_is_needed(&viewer),
		    viewer.kind == DIRECTORY_MICROSOFT ||
			role == ROLE_GLOBAL_ADMIN);
		viewer.roles = 0;
		assert_false(factor_is_needed(&viewer));
		viewer.roles = ROLE_BIT(role);
		viewer.directory = 0;
		assert_false(factor_is_needed(&viewer));
	}
}

static void
codes_are_read_as_people_type_them(void **state)
{
	static const struct {
		const char *typed, *plain;
		enum factor_kind kind;
	} tries[] = {
		{ "123456", "123456", FACTOR_CODE },
		{ " 123 456 ", "123456", FACTOR_CODE },
		{ "a1b2c-d3e4f", "a1b2cd3e4f", FACTOR_RECOVERY },
		{ "A1B2C D3E4F", "a1b2cd3e4f", FACTOR_RECOVERY },
		{ "OIL00-00000", "0110000000", FACTOR_RECOVERY },
		{ "12345", "12345", FACTOR_NONE },
		{ "1234567", "1234567", FACTOR_NONE },
		{ "a23456", "a23456", FACTOR_NONE },
		{ "a1b2c-d3e4", "a1b2cd3e4", FACTOR_NONE },
		{ "a1b2c-d3e4f5", "a1b2cd3e4f", FACTOR_NONE },
		{ "a1b2c-d3e4u", "a1b2cd3e4", FACTOR_NONE },
		{ "", "", FACTOR_NONE },
	};
	char plain[FACTOR_CODE_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(tries); i++) {
		assert_int_equal(
		    factor_read(tries[i].typed, plain), tries[i].kind);
		assert_string_equal(plain, tries[i].plain);
	}
}

static void
a_new_recovery_code_is_read_as_one_and_is_no_other(void **state)
{
	char code[FACTOR_CODE_SIZE], other[FACTOR_CODE_SIZE];
	char plain[FACTOR_CODE_SIZE];

	(void)state;
	for (int i = 0; i < 100; i++) {
		factor_code_new(code);
		factor_code_new(other);
		assert_int_equal(strlen(code), FACTOR_LETTERS + 1);
		assert_int_equal(code[FACTOR_LETTERS / 2], '-');
		assert_int_equal(factor_read(code, plain), FACTOR_RECOVERY);
		assert_string_not_equal(code, other);
	}
}

static int
start(void **state)
{
	(void)state;
	return secret_start();
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(microsofts_roles_and_global_admins_need_one),
		cmocka_unit_test(codes_are_read_as_people_type_them),
		cmocka_unit_test(
		    a_new_recovery_code_is_read_as_one_and_is_no_other),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
