/* What a template may hold (page/source.h), and how it is squeezed. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "page/source.h"

#define PRAGMA "{{%AUTOESCAPE context=\"HTML\"}}\n"

static const char *
why(const char *body)
{
	char source[4096];

	(void)snprintf(source, sizeof(source), "%s%s", PRAGMA, body);
	return source_check(SOURCE_HTML, source).why;
}

static void
what_our_pages_use_is_allowed(void **state)
{
	static const char *const fine[] = {
		"<h1>{{NAME}}</h1>",
		"<a href=\"{{HREF}}\">{{NAME}}</a>",
		"<a href=\"/claims/{{CLAIM:u}}/edit?q={{Q:u}}#{{ID:u}}\">x</a>",
		"<input{{#CHECKED}} checked{{/CHECKED}} value=\"{{V}}\">",
		"<input {{#HINT}}aria-describedby=\"{{HINT}}\"{{/HINT}}>",
		"<p class=\"a{{#B}} b{{/B}}\">{{>BODY}}</p>",
		"<textarea rows=\"{{R}}\">\n{{V:pre_escape}}</textarea>{{V}}",
		"<pre>{{V:pre_escape}}</pre>",
		"<script type=\"module\" src=\"{{SRC}}\"></script>",
		"{{! a comment with <b onclick=x> }}<!-- plain --><br/>",
		"<p title='a > b'>1 < 2 & {{V}}</p>",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(fine); i++)
		assert_string_equal(why(fine[i]) ? why(fine[i]) : "", "");
}

static void
what_escaping_does_not_cover_is_refused(void **state)
{
	static const char *const wrong[] = {
		"{{V:none}}",
		"{{V:x-anything}}",
		"{{v}}",
		"{{>\"other.tpl\"}}",
		"{{=<% %>=}}",
		"<a href={{V}}>x</a>",
		"<a href= {{V}}>x</a>",
		"<a class=a{{V}}>x</a>",
		"<a class=a{{#V}}b{{/V}}>x</a>",
		"<{{V}}>",
		"<b{{V}}>",
		"</{{V}}>",
		"<p {{V}}=\"x\">",
		"<p data-{{V}}=\"x\">",
		"<p {{>V}}>",
		"<p title=\"{{>V}}\">",
		"<button formaction=\"{{V}}\">",
		"<img srcset=\"{{V}}\">",
		"<use xlink:href=\"{{V}}\"/>",
		"<iframe srcdoc=\"{{V}}\"></iframe>",
		"<a href=\"/claims/{{V}}\">x</a>",
		"<a HREF=\"/claims?q={{V}}\">x</a>",
		"<form action=\"/x/{{V:h}}\">",
		"<textarea>{{V}}</textarea>",
		"<pre>{{V}}</pre>",
		"<textarea>{{>V}}</textarea>",
		"<script>x</script>",
		"<script>{{V}}</script>",
		"<script src=\"/a.js\">x</script>",
		"<SCRIPT>1</SCRIPT>",
		"<style>b{}</style>",
		"<p style=\"color:red\">",
		"<p STYLE=\"{{V}}\">",
		"<p onclick=\"x\">",
		"<body {{#A}}onload{{/A}}=\"x\">",
		"<!-- {{V}} -->",
		"{{#A}}<p title=\"{{/A}}\">",
		"<p {{#A}}title=\"{{/A}}x\">",
		"{{#A}}<textarea>{{/A}}</textarea>",
		"{{#A}}{{#B}}{{/A}}{{/B}}",
		"{{#A}}",
		"{{/A}}",
		"<p",
		"<textarea>",
		"{{V",
		"{{!",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++)
		if (why(wrong[i]) == NULL)
			fail_msg("allowed: %s", wrong[i]);
}

static void
the_line_of_a_fault_is_told(void **state)
{

	(void)state;
	assert_int_equal(
	    source_check(SOURCE_HTML, PRAGMA "<p>\n\n{{V:none}}").line, 4);
}

static void
the_pragma_must_come_first(void **state)
{
	enum source_kind kind;

	(void)state;
	assert_null(source_kind_of("a.tpl", PRAGMA, &kind).why);
	assert_non_null(source_kind_of("a.tpl", "<p>", &kind).why);
	assert_non_null(source_kind_of("a.tpl", "\n" PRAGMA, &kind).why);
	assert_non_null(source_kind_of("a.tpl", "", &kind).why);
	assert_non_null(source_kind_of(
	    "a.tpl", "{{%AUTOESCAPE context=\"JAVASCRIPT\"}}\n", &kind)
			    .why);
}

static void
only_a_mail_is_plain_text(void **state)
{
	static const char text[] = "{{%AUTOESCAPE context=\"TEXT\"}}\n";
	enum source_kind kind;

	(void)state;
	assert_null(source_kind_of("mail/a.tpl", text, &kind).why);
	assert_int_equal(kind, SOURCE_TEXT);
	assert_non_null(source_kind_of("a.tpl", text, &kind).why);
	assert_non_null(source_kind_of("mail/a.tpl", PRAGMA, &kind).why);
	assert_null(source_kind_of("mail/a_html.tpl", PRAGMA, &kind).why);
	assert_int_equal(kind, SOURCE_HTML);
	assert_non_null(source_kind_of("mail/a_html.tpl", text, &kind).why);
	assert_null(source_check(SOURCE_TEXT, "\n<{{V}}> don't").why);
	assert_non_null(source_check(SOURCE_TEXT, "\n{{V:none}}").why);
}

static void
lines_of_marks_leave_nothing_behind(void **state)
{
	struct text out;

	(void)state;
	text_open(&out, 1000);
	source_squeeze(SOURCE_HTML,
	    PRAGMA "\t<p>one\n\n  two</p>\n\t{{#A}}\n{{B}}\n\t{{/A}}\n", &out);
	assert_string_equal(text_string(&out),
	    "{{%AUTOESCAPE context=\"HTML\"}}<p>one\ntwo</p>\n{{#A}}{{B}}\n"
	    "{{/A}}");
	text_clear(&out);
	source_squeeze(SOURCE_HTML, PRAGMA "<b>{{A}}</b>\n", &out);
	assert_string_equal(
	    text_string(&out), "{{%AUTOESCAPE context=\"HTML\"}}<b>{{A}}</b>");
	text_clear(&out);
	source_squeeze(SOURCE_TEXT,
	    "{{%AUTOESCAPE context=\"TEXT\"}}\nHello\n\n  {{#A}}\n  "
	    "b\n{{/A}}\n",
	    &out);
	assert_string_equal(text_string(&out), "Hello\n\n{{#A}}  b\n{{/A}}");
	text_close(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_our_pages_use_is_allowed),
		cmocka_unit_test(what_escaping_does_not_cover_is_refused),
		cmocka_unit_test(the_line_of_a_fault_is_told),
		cmocka_unit_test(the_pragma_must_come_first),
		cmocka_unit_test(only_a_mail_is_plain_text),
		cmocka_unit_test(lines_of_marks_leave_nothing_behind),
	};

	return cmocka_run_group_tests_name("page/source", tests, NULL, NULL);
}
