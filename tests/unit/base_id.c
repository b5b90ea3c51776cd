/* Ids and claim numbers. */

#include "base/id.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/secret.h"

#include <cmocka.h>

static void
ids_are_positive_and_different(void **state)
{
	int64_t ids[200];

	(void)state;
	for (size_t i = 0; i < LENGTH(ids); i++) {
		ids[i] = id_new();
		assert_true(ids[i] > 0);
		for (size_t j = 0; j < i; j++)
			assert_true(ids[i] != ids[j]);
	}
}

static void
an_id_comes_back_from_its_letters(void **state)
{
	static const struct {
		int64_t id;
		const char *letters;
	} cases[] = {
		{ 1, "0000000000001" },
		{ 32, "0000000000010" },
		{ INT64_MAX, "7zzzzzzzzzzzz" },
		{ INT64_C(0x123456789ABCDEF), "028t5cy4tqkff" },
	};
	char letters[ID_SIZE];
	int64_t id;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		id_write(cases[i].id, letters);
		assert_string_equal(letters, cases[i].letters);
		assert_true(id_read(letters, &id));
		assert_int_equal(id, cases[i].id);
	}
	for (int i = 0; i < 1000; i++) {
		int64_t made = id_new();

		id_write(made, letters);
		assert_true(id_read(letters, &id) && id == made);
	}
}

static void
an_address_has_one_spelling_of_an_id(void **state)
{
	static const char *const refused[] = { "", "0000000000000",
		"000000000001", "00000000000001", "8000000000000",
		"zzzzzzzzzzzzz", "000000000000A", "000000000000i",
		"000000000000l", "000000000000o", "000000000000u",
		"00000 0000001", "-000000000001", "000000000000\xC3" };
	int64_t id = 5;

	(void)state;
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_false(id_read(refused[i], &id));
	assert_int_equal(id, 5);
}

/* R4.27 */
static void
a_new_number_is_a_number(void **state)
{
	char number[NUMBER_SIZE];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		id_number_new(number);
		assert_int_equal(strlen(number), NUMBER_SIZE - 1);
		assert_true(id_number_is(number));
	}
}

/* R4.27: the last digit checks the others. */
static void
a_wrong_digit_or_a_swap_is_noticed(void **state)
{
	char number[NUMBER_SIZE];

	(void)state;
	id_number_new(number);
	for (int i = 2; i < 10; i++) {
		char right = number[i];

		for (char digit = '0'; digit <= '9'; digit++) {
			number[i] = digit;
			assert_int_equal(id_number_is(number), digit == right);
		}
		number[i] = right;
	}
	assert_true(id_number_is("C-79927398"));
	assert_false(id_number_is("C-97927398"));
}

static void
only_numbers_are_numbers(void **state)
{
	static const char *const refused[] = { "", "C-", "C-7992739",
		"C-799273988", "C 79927398", "D-79927398", "79927398",
		"C-7992739x", "C--9927398", " C-79927398" };

	(void)state;
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_false(id_number_is(refused[i]));
	assert_true(id_number_is("c-79927398"));
	assert_true(id_number_is("C-00000000"));
}

static int
start(void **state)
{
	(void)state;
	return secret_start();
}

static void
a_new_partner_id_is_seven_digits_and_random(void **state)
{
	char ids[40][PARTNER_ID_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(ids); i++) {
		id_partner_new(ids[i]);
		assert_int_equal(strlen(ids[i]), 7);
		assert_int_equal(strspn(ids[i], "0123456789"), 7);
		assert_true(ids[i][0] != '0');
	}
	/* All forty the same is no accident. */
	assert_true(
	    strcmp(ids[0], ids[39]) != 0 || strcmp(ids[0], ids[20]) != 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_are_positive_and_different),
		cmocka_unit_test(an_id_comes_back_from_its_letters),
		cmocka_unit_test(an_address_has_one_spelling_of_an_id),
		cmocka_unit_test(a_new_number_is_a_number),
		cmocka_unit_test(a_wrong_digit_or_a_swap_is_noticed),
		cmocka_unit_test(only_numbers_are_numbers),
		cmocka_unit_test(a_new_partner_id_is_seven_digits_and_random),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
