/* Countries by name. */

#include "base/country.h"

#include "base/outcome.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
a_country_has_a_name(void **state)
{
	static const char *const cases[][2] = {
		{ "DE", "Germany" },
		{ "US", "United States" },
		{ "PR", "Puerto Rico" },
		{ "CI", "Côte d’Ivoire" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(country_name(cases[i][0]), cases[i][1]);
	assert_ptr_equal(country_name("DE"), country_name("DE"));
}

static void
what_the_table_does_not_have_stays_as_it_is(void **state)
{
	static const char *const cases[] = { "", "D", "de", "DEU", "XX", "D\t",
		"#c", "Åx" };

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_string_equal(country_name(cases[i]), cases[i]);
}

static void
all_countries_are_there_once_by_name(void **state)
{
	const struct country *all;
	size_t count = country_all(&all);

	(void)state;
	assert_true(count > 200);
	for (size_t i = 0; i < count; i++) {
		assert_true(country_is(all[i].letters));
		assert_string_equal(country_name(all[i].letters), all[i].name);
		if (i > 0)
			assert_true(strcmp(all[i - 1].name, all[i].name) < 0);
	}
	assert_false(country_is("XX"));
	assert_false(country_is("de"));
	assert_false(country_is("DEU"));
	assert_false(country_is(""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_country_has_a_name),
		cmocka_unit_test(what_the_table_does_not_have_stays_as_it_is),
		cmocka_unit_test(all_countries_are_there_once_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
