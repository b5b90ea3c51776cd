/* Which decisions are looked at twice, and by whom. */

#include "rules/look.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/secret.h"

#define MANY 20000

/* R5.63: as many of a hundred as the setting says. */
static void
the_share_is_that_of_the_setting(void **state)
{
	static const unsigned char key[SECRET_KEY_SIZE] = { 7 };
	static const int shares[] = { 0, 1, 10, 50, 100 };
	unsigned char hash[SECRET_MAC_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(shares); i++) {
		int drawn = 0, expected = MANY * shares[i] / 100;

		for (int64_t claim = 0; claim < MANY; claim++) {
			secret_tag(key, &claim, sizeof(claim), hash);
			drawn += look_draws(hash, shares[i]);
		}
		assert_in_range(drawn + MANY, expected + MANY - MANY / 100,
		    expected + MANY + MANY / 100);
		if (shares[i] % 100 == 0)
			assert_int_equal(drawn, expected);
	}
}

/* R5.64: never their own decision, never their own disagreement. */
static void
nobody_looks_at_what_is_their_own(void **state)
{
	struct look look = { .first = 1 };

	(void)state;
	assert_false(look_may_answer(&look, 1));
	assert_true(look_may_answer(&look, 2));
	assert_false(look_may_settle(&look, 3));
	look.disagreed = true;
	look.second = 2;
	assert_false(look_may_answer(&look, 3));
	assert_false(look_may_settle(&look, 1));
	assert_false(look_may_settle(&look, 2));
	assert_true(look_may_settle(&look, 3));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_share_is_that_of_the_setting),
		cmocka_unit_test(nobody_looks_at_what_is_their_own),
	};

	if (secret_start() == -1)
		return 1;
	return cmocka_run_group_tests_name("rules/look", tests, NULL, NULL);
}
