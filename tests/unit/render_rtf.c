/* The words of rich text, packed as Outlook packs it and as anybody writes it
 * (R9.50, R9.52). */

#include "render/rtf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

/* [MS-OXRTFCP] 3.1: packed, and what it is. */
static const unsigned char packed[] = { 0x2d, 0, 0, 0, 0x2b, 0, 0, 0, 0x4c,
	0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7, 0xa7, 0x03, 0x00, 0x0a, 0x00, 0x72,
	0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a, 0xf3, 0x20, 0x68,
	0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d,
	0x0a, 0x80, 0x0f, 0xa0 };
static const char unpacked[] = "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}"
			       "\r\n";

static struct text text;

static int
setup(void **state)
{
	(void)state;
	text_open(&text, 4096);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	text_close(&text);
	return 0;
}

static void
says(const char *rich, const char *expected)
{
	text_clear(&text);
	rtf_words(rich, strlen(rich), &text);
	assert_string_equal(text_string(&text), expected);
	assert_false(text_failed(&text));
}

static void
what_is_packed_is_unpacked(void **state)
{
	(void)state;
	assert_true(rtf_unpack(packed, sizeof(packed), &text));
	assert_string_equal(text_string(&text), unpacked);
}

static void
what_is_not_packed_is_taken_as_it_is(void **state)
{
	static const char plain[] = "0123"
				    "4567"
				    "MELA"
				    "89AB{\\rtf1 as it is}";

	(void)state;
	assert_true(rtf_unpack(plain, sizeof(plain) - 1, &text));
	assert_string_equal(text_string(&text), "{\\rtf1 as it is}");
	text_clear(&text);
	assert_false(rtf_unpack("0123456789ABCDEF", 16, &text));
	assert_false(rtf_unpack(packed, 15, &text));
	assert_true(text_is_empty(&text));
}

/* R9.52: cut off anywhere, with any byte turned over, or longer than there is
 * room. */
static void
damaged_packing_says_what_is_left_of_it(void **state)
{
	unsigned char bytes[sizeof(packed)], *cut;
	struct text small;

	(void)state;
	for (size_t length = 0; length < sizeof(packed); length++) {
		cut = malloc(length + 1);
		assert_non_null(cut);
		memcpy(cut, packed, length);
		text_clear(&text);
		assert_int_equal(rtf_unpack(cut, length, &text), length >= 16);
		free(cut);
	}
	for (size_t i = 16; i < sizeof(packed); i++) {
		memcpy(bytes, packed, sizeof(packed));
		bytes[i] = (unsigned char)~bytes[i];
		text_clear(&text);
		assert_true(rtf_unpack(bytes, sizeof(bytes), &text));
		assert_false(text_failed(&text));
	}
	text_open(&small, 10);
	assert_true(rtf_unpack(packed, sizeof(packed), &small));
	assert_false(text_failed(&small));
	text_close(&small);
}

static void
its_words_are_said_and_nothing_else(void **state)
{
	(void)state;
	says(unpacked, "hello world");
	says("{\\rtf1{\\fonttbl{\\f0\\fswiss Arial;}}{\\colortbl;\\red0;}"
	     "{\\*\\generator Riched20;}{\\info{\\author Ann}}"
	     "{\\pict\\wmetafile8 0102}\\b Signed\\b0  by\\par\r\nAnn\\tab "
	     "Vance\\line{\\i today}}",
	    "Signed by\nAnn\tVance\ntoday");
	says("{\\field{\\*\\fldinst HYPERLINK \"http://127.0.0.1/\"}"
	     "{\\fldrslt our page}}",
	    "our page");
	says("\\{a\\}\\\\ b\\~c\\_d\\emdash\\bullet x\\-y", "{a}\\ b c-d—•xy");
}

static void
html_in_it_is_left_to_its_rich_text(void **state)
{
	(void)state;
	says("{\\rtf1\\ansi\\fromhtml1{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0"
	     " One{\\*\\htmltag84 <br>}\\htmlrtf\\line\\htmlrtf0 Two"
	     "\\htmlrtf }\\htmlrtf0}",
	    "One\nTwo");
}

static void
letters_are_read_by_their_code_page_and_as_unicode(void **state)
{
	(void)state;
	says("{\\rtf1\\ansicpg1252 Gr\\'fc\\'dfe}", "Grüße");
	says("{\\rtf1\\ansicpg1251\\'cf\\'f0}", "Пр");
	says("{\\rtf1\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}"
	     "{\\f7\\fcharset204 B;}}\\'e9{\\f7\\'cf\\'f0}\\'e9"
	     "\\f7\\'cf\\plain\\'e9}",
	    "éПрéПé");
	says("{\\rtf1\\ansicpg932\\'93\\'fa\\'96\\'7b}", "日本");
	says("{\\rtf1\\uc1 5\\u8364? \\u-10179?\\u-8704?{\\uc2\\u960\\'70i.}"
	     "\\u960 p.}",
	    "5€ 😀π.π.");
}

/* R9.52: groups without an end and without a beginning, a million of them, raw
 * bytes that reach behind the end, numbers without one. */
static void
broken_rich_text_ends(void **state)
{
	struct text deep;

	(void)state;
	says("}}}a{{b", "ab");
	says("a\\bin99999 bc", "a");
	says("a\\bin-5 b\\bin3 {}}c", "abc");
	says("a\\u99999999999999999999 ", "a");
	says("a\\", "a");
	says("a\\'4", "a4");
	text_open(&deep, (size_t)4 << 20);
	for (int i = 0; i < 1000000; i++)
		text_add(&deep, i % 2 == 0 ? "{\\u" : "\\'");
	text_clear(&text);
	rtf_words(text_string(&deep), deep.length, &text);
	assert_false(text_failed(&text));
	text_close(&deep);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(what_is_packed_is_unpacked),
		CASE(what_is_not_packed_is_taken_as_it_is),
		CASE(damaged_packing_says_what_is_left_of_it),
		CASE(its_words_are_said_and_nothing_else),
		CASE(html_in_it_is_left_to_its_rich_text),
		CASE(letters_are_read_by_their_code_page_and_as_unicode),
		CASE(broken_rich_text_ends),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
