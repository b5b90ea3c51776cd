/*
 * The binding of ctemplate, with the real templates and with copies of them
 * in which layout.tpl is replaced by what a test needs.
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "page/tmpl.h"

#define PRAGMA "{{%AUTOESCAPE context=\"HTML\"}}\n"

static const char *const files[] = { TEMPLATE_FILES };
static struct arena *arena;
static struct text out;
static char directory[64];

/* Every template is there, empty but for the pragma; layout.tpl as given. */
static int
load(const char *layout)
{
	char path[256];
	FILE *file;

	for (size_t i = 0; i < TEMPLATE__COUNT; i++) {
		(void)snprintf(
		    path, sizeof(path), "%s/%s", directory, files[i]);
		*strrchr(path, '/') = '\0';
		(void)mkdir(path, 0700);
		path[strlen(path)] = '/';
		file = fopen(path, "w");
		assert_non_null(file);
		if (i == TEMPLATE_LAYOUT)
			(void)fputs(layout, file);
		else if (strncmp(files[i], "mail/", 5) == 0 &&
			 strstr(files[i], "_html.tpl") == NULL)
			(void)fputs("{{%AUTOESCAPE context=\"TEXT\"}}\n", file);
		else if (i == TEMPLATE_COMPONENT_TICK)
			(void)fputs(PRAGMA "<i>{{NAME}}</i>", file);
		else
			(void)fputs(PRAGMA, file);
		(void)fclose(file);
	}
	return tmpl_load(directory);
}

static const char *
written(const struct tmpl *tmpl)
{

	text_clear(&out);
	tmpl_write(tmpl, TEMPLATE_LAYOUT, &out);
	assert_false(text_failed(&out));
	return text_string(&out);
}

/* layout.tpl of `body`, with {{TITLE}} set. */
static const char *
with_title(const char *body, const char *title)
{
	char layout[1024];
	struct tmpl *tmpl = tmpl_new(arena);

	(void)snprintf(layout, sizeof(layout), "%s%s", PRAGMA, body);
	assert_int_equal(load(layout), 0);
	tmpl_set(tmpl, LAYOUT_TITLE, title);
	return written(tmpl);
}

static void
the_real_templates_load(void **state)
{

	(void)state;
	assert_int_equal(tmpl_load("templates"), 0);
}

static void
a_template_that_is_missing_or_wrong_is_refused(void **state)
{

	(void)state;
	assert_int_equal(tmpl_load("/nonexistent"), -1);
	assert_int_equal(load("<p>{{TITLE}}</p>"), -1);
	assert_int_equal(load(PRAGMA "{{TITLE:none}}"), -1);
	assert_int_equal(load(PRAGMA "<a href={{TITLE}}>x</a>"), -1);
	assert_int_equal(load(PRAGMA "{{#TITLE}}"), -1);
}

static void
a_failed_reload_keeps_what_was_loaded(void **state)
{
	struct tmpl *tmpl = tmpl_new(arena);

	(void)state;
	assert_int_equal(load(PRAGMA "kept"), 0);
	assert_int_equal(load(PRAGMA "{{TITLE:none}}"), -1);
	assert_string_equal(written(tmpl), "kept");
	assert_int_equal(load(PRAGMA "new"), 0);
	assert_string_equal(written(tmpl), "new");
}

static void
values_are_escaped_where_they_stand(void **state)
{
	static const char attack[] = "<b>\"'&";

	(void)state;
	assert_string_equal(with_title("<p>{{TITLE}}</p>", attack),
	    "<p>&lt;b&gt;&quot;&#39;&amp;</p>");
	assert_string_equal(with_title("<p title=\"{{TITLE}}\">", attack),
	    "<p title=\"&lt;b&gt;&quot;&#39;&amp;\">");
	assert_null(strstr(
	    with_title("<a href=\"{{TITLE}}\">x</a>", "javascript:alert(1)"),
	    "javascript"));
	assert_null(strstr(
	    with_title("<form action=\"{{TITLE}}\">", "JaVaScript:alert(1)"),
	    "alert"));
	assert_string_equal(
	    with_title("<a href=\"/x?q={{TITLE:u}}\">x</a>", "a b&c=d/../?#"),
	    "<a href=\"/x?q=a+b%26c%3Dd/../%3F%23\">x</a>");
}

/* ctemplate's own rule, byte by byte: most values never get as far as it. */
static void
each_byte_is_written_as_html_wants_it(void **state)
{
	char value[] = "a b", *expected;
	const char *as;

	(void)state;
	for (int byte = 1; byte < 256; byte++) {
		value[1] = (char)byte;
		as = byte == '<'		    ? "&lt;"
		     : byte == '>'		    ? "&gt;"
		     : byte == '&'		    ? "&amp;"
		     : byte == '"'		    ? "&quot;"
		     : byte == '\''		    ? "&#39;"
		     : byte >= '\t' && byte <= '\r' ? " "
						    : value + 1;
		expected = arena_print(
		    arena, "<p>a%.*sb</p>", as == value + 1 ? 1 : 8, as);
		assert_string_equal(
		    with_title("<p>{{TITLE}}</p>", value), expected);
	}
}

static void
a_marker_that_no_program_knows_is_refused(void **state)
{

	(void)state;
	assert_int_equal(load(PRAGMA "{{NO_SUCH_MARKER}}"), -1);
	assert_int_equal(load(PRAGMA "{{#NO_SUCH}}{{/NO_SUCH}}"), -1);
	assert_int_equal(load(PRAGMA "{{>NO_SUCH}}"), -1);
}

static void
lines_survive_in_a_text_area(void **state)
{

	(void)state;
	assert_string_equal(
	    with_title("<textarea>\n{{TITLE:pre_escape}}</textarea>",
		"one\ntwo\t</textarea><script>"),
	    "<textarea>\none\ntwo\t&lt;/textarea&gt;&lt;script&gt;"
	    "</textarea>");
}

static void
sections_repeat_and_hide_and_do_not_inherit(void **state)
{
	struct tmpl *tmpl = tmpl_new(arena);

	(void)state;
	assert_int_equal(
	    load(PRAGMA "{{#ITEM}}[{{LABEL}}{{TITLE}}]{{/ITEM}}"
			"{{#DEMO}}({{TITLE}}){{/DEMO}}{{#BACK}}no{{/BACK}}"),
	    0);
	tmpl_set(tmpl, LAYOUT_TITLE, "t");
	tmpl_set(tmpl_add(tmpl, LAYOUT_ITEM), LAYOUT_LABEL, "a");
	(void)tmpl_add(tmpl, LAYOUT_ITEM);
	tmpl_set_int(tmpl_add(tmpl, LAYOUT_ITEM), LAYOUT_LABEL, INT64_MIN);
	tmpl_show(tmpl, LAYOUT_DEMO, true);
	tmpl_show(tmpl, LAYOUT_BACK, false);
	assert_string_equal(written(tmpl), "[a][][-9223372036854775808](t)");
}

static void
maybe_shows_what_is_there(void **state)
{
	struct tmpl *tmpl = tmpl_new(arena);

	(void)state;
	assert_int_equal(load(PRAGMA "{{#BACK}}[{{BACK}}]{{/BACK}}"
				     "{{#SUCCESS}}[{{SUCCESS}}]{{/SUCCESS}}"
				     "{{#TITLE}}[{{TITLE}}]{{/TITLE}}"),
	    0);
	tmpl_maybe(tmpl, LAYOUT_BACK, "b");
	tmpl_maybe(tmpl, LAYOUT_SUCCESS, "");
	tmpl_maybe(tmpl, LAYOUT_TITLE, NULL);
	assert_string_equal(written(tmpl), "[b]");
}

static void
an_include_escapes_its_own_markers(void **state)
{
	struct tmpl *tmpl = tmpl_new(arena), *tick;

	(void)state;
	assert_int_equal(load(PRAGMA "<p>{{>BODY}}{{>SUMMARY}}</p>"), 0);
	for (int i = 0; i < 2; i++) {
		tick = tmpl_include(tmpl, LAYOUT_BODY, TEMPLATE_COMPONENT_TICK);
		tmpl_set(tick, COMPONENT_TICK_NAME, i == 0 ? "<" : "b");
	}
	assert_string_equal(written(tmpl), "<p><i>&lt;</i><i>b</i></p>");
}

static void
many_markers_on_one_dictionary_are_all_found(void **state)
{
	struct tmpl *tmpl = tmpl_new(arena);

	(void)state;
	for (enum marker marker = 0; marker < MARKER__COUNT; marker++)
		tmpl_set(tmpl, marker, "wrong");
	tmpl_set(tmpl, LAYOUT_TITLE, "right");
	assert_int_equal(load(PRAGMA "{{TITLE}}"), 0);
	assert_string_equal(written(tmpl), "right");
}

static void
a_text_that_is_full_tells(void **state)
{
	struct tmpl *tmpl = tmpl_new(arena);
	struct text small;

	(void)state;
	assert_int_equal(load(PRAGMA "0123456789"), 0);
	text_open(&small, 5);
	tmpl_write(tmpl, TEMPLATE_LAYOUT, &small);
	assert_true(text_failed(&small));
	text_close(&small);
}

static int
begin(void **state)
{

	(void)state;
	(void)snprintf(directory, sizeof(directory), "/tmp/tmpl.XXXXXX");
	if (mkdtemp(directory) == NULL)
		return -1;
	arena = arena_new();
	text_open(&out, 100000);
	return 0;
}

static int
end(void **state)
{
	char path[256];

	(void)state;
	for (size_t i = 0; i < TEMPLATE__COUNT; i++) {
		(void)snprintf(
		    path, sizeof(path), "%s/%s", directory, files[i]);
		(void)unlink(path);
		*strrchr(path, '/') = '\0';
		(void)rmdir(path);
	}
	(void)rmdir(directory);
	text_close(&out);
	arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_real_templates_load),
		cmocka_unit_test(
		    a_template_that_is_missing_or_wrong_is_refused),
		cmocka_unit_test(a_failed_reload_keeps_what_was_loaded),
		cmocka_unit_test(values_are_escaped_where_they_stand),
		cmocka_unit_test(each_byte_is_written_as_html_wants_it),
		cmocka_unit_test(a_marker_that_no_program_knows_is_refused),
		cmocka_unit_test(lines_survive_in_a_text_area),
		cmocka_unit_test(sections_repeat_and_hide_and_do_not_inherit),
		cmocka_unit_test(maybe_shows_what_is_there),
		cmocka_unit_test(an_include_escapes_its_own_markers),
		cmocka_unit_test(many_markers_on_one_dictionary_are_all_found),
		cmocka_unit_test(a_text_that_is_full_tells),
	};

	return cmocka_run_group_tests_name("page/tmpl", tests, begin, end);
}
