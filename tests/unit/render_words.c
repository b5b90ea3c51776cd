/* Words (R9.27): any bytes become pages of plain text. */

#include "render/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "rules/view.h"

static struct arena *arena;
static const char *pages[VIEW_PAGES_MAX];
static bool more;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static size_t
of(const char *bytes, bool flows)
{
	return words_pages(
	    arena, bytes, strlen(bytes), flows, VIEW_PAGES_MAX, pages, &more);
}

static void
what_turns_a_text_or_hides_in_it_goes(void **state)
{
	static const struct {
		const char *bytes, *words;
	} cases[] = {
		{ "plain", "plain" },
		{ "a\x01\x1B[31m\x7F\xC2\x85z", "a[31mz" },
		/* "refused" that reads "approved" backwards, and its kin */
		{ "x\xE2\x80\xAE"
		  "abc\xE2\x80\xAC\xE2\x81\xA6y\xE2\x81\xA9",
		    "xabcy" },
		{ "\xEF\xBB\xBF"
		  "bom",
		    "bom" },
		{ "wrong \xC0\x80 \xFF \xED\xA0\x80",
		    "wrong \xEF\xBF\xBD\xEF\xBF\xBD \xEF\xBF\xBD "
		    "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "cut \xE2\x82", "cut \xEF\xBF\xBD\xEF\xBF\xBD" },
		{ "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
		    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D" },
		{ "one\r\ntwo  \n\n\n\n\nthree\n", "one\ntwo\n\nthree" },
		{ "p\xE2\x80\xA9q", "p\nq" },
		{ "  indented\n", "  indented" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(of(cases[i].bytes, true), 1);
		assert_string_equal(pages[0], cases[i].words);
	}
}

static void
form_feeds_end_pages(void **state)
{
	(void)state;
	assert_int_equal(of("one\f\ftwo\f", false), 3);
	assert_string_equal(pages[1], "");
	assert_string_equal(pages[2], "two");
	/* Ours are broken where there is something to break. */
	assert_int_equal(of("one\f\f \ftwo\f", true), 2);
	assert_string_equal(pages[1], "two");
	assert_int_equal(of("", true), 0);
	assert_int_equal(of(" \n\t\n", true), 0);
}

static void
a_long_text_flows_on_or_is_cut(void **state)
{
	size_t length = VIEW_WORDS_MAX * 5 / 2;
	char *bytes = arena_get(arena, length + 1);

	(void)state;
	memset(bytes, 'x', length);
	assert_int_equal(of(bytes, true), 3);
	assert_int_equal(strlen(pages[0]), VIEW_WORDS_MAX);
	assert_int_equal(strlen(pages[2]), VIEW_WORDS_MAX / 2);
	assert_int_equal(of(bytes, false), 1);
	assert_int_equal(strlen(pages[0]), VIEW_WORDS_MAX);
	/* Lines too: no page is longer than it may be. */
	for (size_t i = 0; i < length; i += 2)
		bytes[i] = '\n';
	assert_int_equal(of(bytes, true), 3);
	assert_true(strlen(pages[0]) <= VIEW_WORDS_MAX);
	assert_int_equal(pages[1][0], 'x');
}

static void
there_are_a_hundred_pages_at_most(void **state)
{
	char bytes[2 * VIEW_PAGES_MAX + 3] = "";

	(void)state;
	for (int i = 0; i < VIEW_PAGES_MAX; i++)
		strcat(bytes, "x\f");
	assert_int_equal(of(bytes, false), VIEW_PAGES_MAX);
	assert_false(more);
	strcat(bytes, "y");
	assert_int_equal(of(bytes, true), VIEW_PAGES_MAX);
	assert_true(more);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(what_turns_a_text_or_hides_in_it_goes),
		CASE(form_feeds_end_pages),
		CASE(a_long_text_flows_on_or_is_cut),
		CASE(there_are_a_hundred_pages_at_most),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
