/* The words of HTML, well made and otherwise (R9.50). */

#include "render/html.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void
says(const char *html, const char *expected)
{
	struct text words;

	text_open(&words, 1000);
	html_words(html, strlen(html), &words);
	assert_string_equal(text_string(&words), expected);
	text_close(&words);
}

static void
lines_end_where_blocks_do(void **state)
{
	(void)state;
	says("One\n  two", "One two");
	says("<div>One</div><div>Two</div>", "One\nTwo\n");
	says("<P CLASS=x>One</P>\n<p>Two</p>", "One\n\nTwo\n\n");
	says("One<br>Two<br/><b>Th</b>ree", "One\nTwo\nThree");
	says("<table><tr><td>a</td><td>b</td></tr><tr><td>c</table>",
	    "a\tb\t\nc\n");
	says("<pre>a\n b</pre> c\nd", "a\nb\n\nc d");
}

static void
entities_are_characters(void **state)
{
	(void)state;
	says("&lt;b&gt; &amp;amp; &quot;&#39;", "<b> &amp; \"'");
	says("&uuml;&Uuml;&szlig;&nbsp;&euro;&hellip;&eacute;", "üÜß €…é");
	says("&#252;&#xFC;&#X1F600;", "üü😀");
	says("&#0;&#xD800;&#1114112;&#99999999999;",
	    "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
	says("a & b &unknown; &", "a & b &unknown; &");
}

static void
what_is_for_programs_is_none_of_its_words(void **state)
{
	(void)state;
	says("<!DOCTYPE html><title>no</title><style>p>a{}</style>Yes"
	     "<script>if (a</b>c) no</SCRIPT><!-- no > no --> yes",
	    "Yes yes");
	says("<a href=\"http://127.0.0.1/?a>b\">link</a><img alt='no>'>",
	    "link");
	says("<?xml version='1.0'?>x", "x");
}

static void
what_has_no_end_ends(void **state)
{
	(void)state;
	says("a <", "a <");
	says("a </", "a </");
	says("a <3 b", "a <3 b");
	says("a<b", "a");
	says("a<b c=\"> d", "a");
	says("a<!-- b", "a");
	says("a<script>b", "a");
	says("a&#", "a\xEF\xBF\xBD");
}

static void
what_has_no_room_is_left_out(void **state)
{
	struct text words;

	(void)state;
	text_open(&words, 5);
	html_words("One two three<p>four", 20, &words);
	assert_string_equal(text_string(&words), "One t");
	assert_false(text_failed(&words));
	text_close(&words);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_end_where_blocks_do),
		cmocka_unit_test(entities_are_characters),
		cmocka_unit_test(what_is_for_programs_is_none_of_its_words),
		cmocka_unit_test(what_has_no_end_ends),
		cmocka_unit_test(what_has_no_room_is_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
