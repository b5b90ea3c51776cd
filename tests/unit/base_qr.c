/* QR codes. */

#include "base/qr.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

/* The three corners that a reader looks for: a dark ring around a dark square
 * (ISO/IEC 18004, 6.3.3). */
static void
assert_finder(const struct qr *qr, size_t left, size_t top)
{
	for (size_t y = 0; y < 7; y++)
		for (size_t x = 0; x < 7; x++) {
			bool ring = x == 0 || x == 6 || y == 0 || y == 6;
			bool core = x >= 2 && x <= 4 && y >= 2 && y <= 4;

			assert_int_equal(
			    qr->dark[(top + y) * qr->side + left + x],
			    ring || core);
		}
}

static void
a_code_has_its_three_corners_and_grows_with_its_text(void **state)
{
	struct arena *arena = arena_new();
	struct qr small, large;

	(void)state;
	assert_true(qr_make(arena, "short", &small));
	assert_int_equal(small.side, 21);
	assert_true(qr_make(arena,
	    "otpauth://totp/CPOR:somebody%40fabrikam.example?secret="
	    "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CPOR",
	    &large));
	assert_true(large.side > small.side);
	assert_int_equal((large.side - 17) % 4, 0);
	assert_finder(&large, 0, 0);
	assert_finder(&large, large.side - 7, 0);
	assert_finder(&large, 0, large.side - 7);
	arena_free(arena);
}

static void
a_text_that_is_too_long_is_none(void **state)
{
	struct arena *arena = arena_new();
	char text[4000];
	struct qr qr;

	(void)state;
	memset(text, 'x', sizeof(text) - 1);
	text[sizeof(text) - 1] = '\0';
	assert_false(qr_make(arena, text, &qr));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_code_has_its_three_corners_and_grows_with_its_text),
		cmocka_unit_test(a_text_that_is_too_long_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
