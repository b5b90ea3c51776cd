/* Texts: they grow, they stop at their limit, and they know UTF-8. */

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void
an_empty_text_is_an_empty_string(void **state)
{
	struct text text;

	(void)state;
	text_open(&text, 10);
	assert_true(text_is_empty(&text));
	assert_string_equal(text_string(&text), "");
	text_add(&text, "");
	text_print(&text, "%s", "");
	assert_true(text_is_empty(&text));
	assert_false(text_failed(&text));
	text_close(&text);
}

static void
what_is_added_stands_in_order(void **state)
{
	struct text text;

	(void)state;
	text_open(&text, 100);
	text_add(&text, "one");
	text_add_char(&text, ',');
	text_add_bytes(&text, "twofold", 3);
	text_print(&text, ",%d", 3);
	assert_string_equal(text_string(&text), "one,two,3");
	assert_int_equal(text.length, 9);
	text_close(&text);
	assert_string_equal(text_string(&text), "");
	assert_int_equal(text.limit, 100);
}

static void
a_text_grows_to_its_limit(void **state)
{
	struct text text;

	(void)state;
	text_open(&text, 100000);
	for (int i = 0; i < 10000; i++)
		text_print(&text, "%010d", i);
	assert_false(text_failed(&text));
	assert_int_equal(text.length, 100000);
	assert_memory_equal(text_string(&text) + 99990, "0000009999", 11);
	text_close(&text);
}

static void
a_full_text_takes_nothing_more(void **state)
{
	struct text text;

	(void)state;
	text_open(&text, 4);
	text_add(&text, "abc");
	text_add(&text, "de");
	assert_true(text_failed(&text));
	text_add(&text, "f");
	text_print(&text, "%d", 1);
	text_add_char(&text, 'g');
	assert_string_equal(text_string(&text), "abc");
	text_clear(&text);
	assert_false(text_failed(&text));
	assert_true(text_is_empty(&text));
	assert_string_equal(text_string(&text), "");
	text_print(&text, "%s", "wxyz");
	assert_string_equal(text_string(&text), "wxyz");
	assert_false(text_failed(&text));
	text_close(&text);
}

static void
a_text_without_a_limit_does_not_overflow(void **state)
{
	/* What the compiler cannot see, it cannot refuse. */
	volatile size_t huge = SIZE_MAX - 1;
	struct text text;

	(void)state;
	text_open(&text, SIZE_MAX);
	text_add(&text, "a");
	text_add_bytes(&text, "b", huge);
	assert_true(text_failed(&text));
	assert_string_equal(text_string(&text), "a");
	text_close(&text);
}

static void
only_utf8_is_utf8(void **state)
{
	static const struct {
		const char *bytes;
		size_t length;
		bool is;
	} cases[] = {
		{ "", 0, true },
		{ "plain", 5, true },
		{ "\xC3\xA9", 2, true },
		{ "\xE2\x82\xAC", 3, true },
		{ "\xF0\x9F\x98\x80", 4, true },
		{ "\xF4\x8F\xBF\xBF", 4, true },
		{ "a\0b", 3, false },
		{ "\x80", 1, false },
		{ "\xC3", 1, false },
		{ "\xC3\x28", 2, false },
		{ "\xC0\xAF", 2, false },
		{ "\xC1\xBF", 2, false },
		{ "\xE0\x80\xAF", 3, false },
		{ "\xE0\x9F\xBF", 3, false },
		{ "\xED\xA0\x80", 3, false },
		{ "\xE2\x82", 2, false },
		{ "\xE2\x82\x28", 3, false },
		{ "\xF0\x80\x80\xAF", 4, false },
		{ "\xF4\x90\x80\x80", 4, false },
		{ "\xF5\x80\x80\x80", 4, false },
		{ "\xFF", 1, false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(
		    text_is_utf8(cases[i].bytes, cases[i].length), cases[i].is);
}

static void
characters_are_counted_not_bytes(void **state)
{
	(void)state;
	assert_int_equal(text_characters(""), 0);
	assert_int_equal(text_characters("abc"), 3);
	assert_int_equal(text_characters("M\xC3\xBCnchen"), 7);
	assert_int_equal(text_characters("\xE2\x82\xAC\xF0\x9F\x98\x80"), 2);
}

static void
tidying_trims_and_folds_white_space(void **state)
{
	static const struct {
		const char *typed, *tidy;
	} cases[] = {
		{ "", "" },
		{ "  \t\r\n ", "" },
		{ "a", "a" },
		{ "  a  b\t\tc \n", "a b c" },
		{ "\xC2\xA0 a\xC2\xA0\xC2\xA0"
		  "b\xEF\xBB\xBF",
		    "a b" },
		{ "\xEF\xBB\xBFname\xE2\x80\x8B", "name" },
		{ "a\xE2\x80\x8B"
		  "b",
		    "a b" },
		{ "\xC3\xA9 \xE2\x82\xAC", "\xC3\xA9 \xE2\x82\xAC" },
	};
	char copy[64];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		memcpy(copy, cases[i].typed, strlen(cases[i].typed) + 1);
		assert_ptr_equal(text_tidy(copy), copy);
		assert_string_equal(copy, cases[i].tidy);
		assert_string_equal(text_tidy(copy), cases[i].tidy);
	}
}

static void
names_that_differ_in_case_have_one_key(void **state)
{
	static const struct {
		const char *name, *key;
	} cases[] = {
		{ "", "" },
		{ " Contoso  LTD. ", "contoso ltd." },
		{ "M\xC3\x9CNCHEN", "m\xC3\xBCnchen" }, /* Ü */
		{ "\xC3\x97", "\xC3\x97" },		/* × stays */
		{ "\xC3\x9F", "\xC3\x9F" },		/* ß stays */
		{ "\xE1\xBA\x9E", "\xC3\x9F" },		/* capital ß */
		{ "\xC4\xB0", "i" },			/* İ */
		{ "\xC4\xB1", "\xC4\xB1" },		/* ı stays */
		{ "\xC5\x81\xC3\xB3\x44\xC5\xB9",
		    "\xC5\x82\xC3\xB3\x64\xC5\xBA" },	    /* ŁóDŹ */
		{ "\xC5\xB8", "\xC3\xBF" },		    /* Ÿ */
		{ "\xC4\xB8\xC5\x89", "\xC4\xB8\xC5\x89" }, /* ĸ ŉ stay */
		{ "\xC8\x98\xC8\x9A", "\xC8\x99\xC8\x9B" }, /* ȘȚ */
		{ "\xE1\xBB\x86", "\xE1\xBB\x87" },	    /* Ệ */
		{ "\xCE\x91", "\xCE\x91" },		    /* Greek stays */
		{ "\xF0\x9F\x98\x80 A", "\xF0\x9F\x98\x80 a" },
		{ "a\xFF", "a\xFF" },
	};
	char key[64], again[64];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		text_fold(cases[i].name, key, sizeof(key));
		assert_string_equal(key, cases[i].key);
		text_fold(key, again, sizeof(again));
		assert_string_equal(again, key);
	}
}

static void
a_key_is_cut_at_a_character(void **state)
{
	static const struct {
		size_t size;
		const char *key;
	} cases[] = {
		{ 1, "" },
		{ 2, "a" },
		{ 3, "a" },
		{ 4, "a" }, /* the space and é need three more */
		{ 5, "a \xC3\xA9" },
		{ 6, "a \xC3\xA9z" },
		{ 9, "a \xC3\xA9z" },
	};
	char key[10] = "untouched";

	(void)state;
	text_fold("a", key, 0);
	assert_string_equal(key, "untouched");
	for (size_t i = 0; i < LENGTH(cases); i++) {
		text_fold("A  \xC3\x89Z", key, cases[i].size);
		assert_string_equal(key, cases[i].key);
	}
}

static void
a_value_of_an_address_is_written_in_percent(void **state)
{
	struct text text;

	(void)state;
	text_open(&text, 100);
	text_add_percent(&text, "az-AZ_09.~ &=%+/?#\xC3\xA9");
	assert_string_equal(
	    text_string(&text), "az-AZ_09.~%20%26%3D%25%2B%2F%3F%23%C3%A9");
	text_close(&text);
}

static void
a_text_is_cut_between_characters(void **state)
{
	static const struct {
		const char *text;
		size_t number, begin, cut;
	} cases[] = {
		{ "", 3, 0, 0 },
		{ "abc", 0, 0, 0 },
		{ "abc", 2, 2, 2 },
		{ "abc", 9, 3, 3 },
		{ "\xC3\xA4\xE2\x82\xAC"
		  "b",
		    1, 2, 0 },
		{ "\xC3\xA4\xE2\x82\xAC"
		  "b",
		    2, 5, 2 },
		{ "\xC3\xA4\xE2\x82\xAC"
		  "b",
		    4, 6, 2 },
		{ "\xC3\xA4\xE2\x82\xAC"
		  "b",
		    5, 6, 5 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(
		    text_begin(cases[i].text, cases[i].number), cases[i].begin);
		assert_int_equal(
		    text_cut(cases[i].text, cases[i].number), cases[i].cut);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_text_is_an_empty_string),
		cmocka_unit_test(what_is_added_stands_in_order),
		cmocka_unit_test(a_text_grows_to_its_limit),
		cmocka_unit_test(a_full_text_takes_nothing_more),
		cmocka_unit_test(a_text_without_a_limit_does_not_overflow),
		cmocka_unit_test(only_utf8_is_utf8),
		cmocka_unit_test(characters_are_counted_not_bytes),
		cmocka_unit_test(tidying_trims_and_folds_white_space),
		cmocka_unit_test(names_that_differ_in_case_have_one_key),
		cmocka_unit_test(a_key_is_cut_at_a_character),
		cmocka_unit_test(a_text_is_cut_between_characters),
		cmocka_unit_test(a_value_of_an_address_is_written_in_percent),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
