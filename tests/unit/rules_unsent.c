/* Which words of a form are worth keeping. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rules/unsent.h"

static void
every_form_has_its_code_and_its_words(void **state)
{
	(void)state;
	for (int i = 0; i < UNSENT_PLACE__COUNT; i++) {
		enum unsent_place place = UNSENT_PLACE__COUNT;

		assert_true(
		    unsent_of(unsent_code((enum unsent_place)i), &place));
		assert_int_equal(place, i);
		assert_true(strlen(unsent_name(place)) > 0);
	}
	assert_false(unsent_of("elsewhere", &(enum unsent_place){ 0 }));
}

/* R9.35, R9.38 */
static void
all_is_kept_but_what_the_form_carries_by_itself(void **state)
{
	static const char *const words[] = { "comment", "body", "words",
		"words.2", "other.40", "tokens" };
	static const char *const chosen[] = { "kind", "verdict.1", "reason.2",
		"ruling.3", "view" };
	static const char *const carried[] = { "token", "version", "lines",
		"step" };

	(void)state;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		assert_true(unsent_is_kept(words[i]));
		assert_false(unsent_is_chosen(words[i]));
	}
	for (size_t i = 0; i < sizeof(chosen) / sizeof(chosen[0]); i++) {
		assert_true(unsent_is_kept(chosen[i]));
		assert_true(unsent_is_chosen(chosen[i]));
	}
	for (size_t i = 0; i < sizeof(carried) / sizeof(carried[0]); i++)
		assert_false(unsent_is_kept(carried[i]));
	assert_true(unsent_has_rows(UNSENT_DECISION));
	assert_false(unsent_has_rows(UNSENT_ANSWER));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_form_has_its_code_and_its_words),
		cmocka_unit_test(
		    all_is_kept_but_what_the_form_carries_by_itself),
	};

	return cmocka_run_group_tests_name("rules/unsent", tests, NULL, NULL);
}
