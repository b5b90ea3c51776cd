/* One-time codes of time. */

#include "base/totp.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const unsigned char secret[TOTP_SECRET_SIZE] = "12345678901234567890";

/* RFC 6238, appendix B: SHA-1, eight digits. */
static void
the_codes_are_those_of_rfc_6238(void **state)
{
	static const struct {
		int64_t time;
		const char *code;
	} vectors[] = {
		{ 59, "94287082" },
		{ 1111111109, "07081804" },
		{ 1111111111, "14050471" },
		{ 1234567890, "89005924" },
		{ 2000000000, "69279037" },
		{ 20000000000, "65353130" },
	};
	char code[TOTP_CODE_SIZE];
	int64_t step;

	(void)state;
	for (size_t i = 0; i < LENGTH(vectors); i++) {
		assert_true(totp_code(secret, sizeof(secret),
		    vectors[i].time / TOTP_STEP, 8, code));
		assert_string_equal(code, vectors[i].code);
		/* Ours are their last six digits. */
		assert_true(
		    totp_match(secret, code + 2, vectors[i].time, 0, &step));
		assert_int_equal(step, vectors[i].time / TOTP_STEP);
		assert_false(
		    totp_match(secret, code, vectors[i].time, 0, &step));
	}
}

/* R2.42 */
static void
a_code_may_be_one_step_early_or_late_and_no_more(void **state)
{
	const int64_t now = 1111111111, step = now / TOTP_STEP;
	char code[TOTP_CODE_SIZE];
	int64_t found;

	(void)state;
	for (int64_t drift = -3; drift <= 3; drift++) {
		bool right;

		assert_true(totp_code(
		    secret, sizeof(secret), step + drift, TOTP_DIGITS, code));
		found = 0;
		right = totp_match(secret, code, now, 0, &found);
		assert_int_equal(right, drift >= -1 && drift <= 1);
		assert_int_equal(found, right ? step + drift : 0);
	}
}

/* R2.42 */
static void
no_step_is_taken_twice_nor_one_before_it(void **state)
{
	const int64_t now = 1111111111, step = now / TOTP_STEP;
	char code[TOTP_CODE_SIZE];
	int64_t found;

	(void)state;
	for (int64_t i = step - 1; i <= step + 1; i++) {
		assert_true(
		    totp_code(secret, sizeof(secret), i, TOTP_DIGITS, code));
		assert_true(totp_match(secret, code, now, i - 1, &found));
		assert_false(totp_match(secret, code, now, i, &found));
		assert_false(totp_match(secret, code, now, i + 1, &found));
	}
}

static void
what_is_no_code_is_wrong(void **state)
{
	static const char *const wrong[] = { "", "28708", "0287082", "28708 ",
		"-87082", "287o82" };
	int64_t found;

	(void)state;
	assert_true(totp_match(secret, "287082", 59, 0, &found));
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_false(totp_match(secret, wrong[i], 59, 0, &found));
}

static void
a_key_is_typed_in_base_32(void **state)
{
	char words[TOTP_WORDS_SIZE];

	(void)state;
	totp_words(secret, words);
	assert_string_equal(words, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_codes_are_those_of_rfc_6238),
		cmocka_unit_test(
		    a_code_may_be_one_step_early_or_late_and_no_more),
		cmocka_unit_test(no_step_is_taken_twice_nor_one_before_it),
		cmocka_unit_test(what_is_no_code_is_wrong),
		cmocka_unit_test(a_key_is_typed_in_base_32),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
