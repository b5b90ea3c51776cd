/* A set of seen texts. */

#include "base/seen.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static void
a_text_is_new_once(void **state)
{
	struct seen *seen = seen_new();

	(void)state;
	assert_true(seen_add(seen, "a"));
	assert_true(seen_add(seen, ""));
	assert_true(seen_add(seen, "b"));
	assert_false(seen_add(seen, "a"));
	assert_false(seen_add(seen, ""));
	assert_int_equal(seen_count(seen), 3);
	seen_free(seen);
	seen_free(NULL);
}

static void
nothing_is_forgotten_when_the_set_grows(void **state)
{
	struct seen *seen = seen_new();
	char text[32];

	(void)state;
	for (int pass = 0; pass < 2; pass++)
		for (int i = 0; i < 20000; i++) {
			snprintf(text, sizeof(text), "text %d", i);
			assert_int_equal(seen_add(seen, text), pass == 0);
		}
	assert_int_equal(seen_count(seen), 20000);
	seen_free(seen);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_new_once),
		cmocka_unit_test(nothing_is_forgotten_when_the_set_grows),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
