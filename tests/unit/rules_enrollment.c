/* The words of enrollment: where a location stands, and what leads on. */

#include "rules/enrollment.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include "base/outcome.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(codes_are_read_as_they_are_written),
		cmocka_unit_test(only_who_is_enrolled_has_nothing_left_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
