/* What people write: a subset of Markdown, and never a byte of HTML (R9.4);
 * internal notes for Microsoft only (R9.2); open questions are marked (R9.3).
 */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/secret.h"
#include "page/comment.h"
#include "page/markup.h"

static struct arena *arena;
static struct text out;

static const char *
written(const struct tmpl *tmpl)
{
	text_clear(&out);
	tmpl_write(tmpl, TEMPLATE_LAYOUT, &out);
	assert_false(text_failed(&out));
	return strstr(text_string(&out), "id=\"main\">");
}

static const char *
shown(const char *body)
{
	struct tmpl *tmpl = tmpl_new(arena);

	page_markup(tmpl, LAYOUT_BODY, arena, body);
	return written(tmpl);
}

static void
has(const char *html, const char *part)
{
	if (strstr(html, part) == NULL)
		fail_msg("%s is not in %s", part, html);
}

static void
lacks(const char *html, const char *part)
{
	if (strstr(html, part) != NULL)
		fail_msg("%s is in %s", part, html);
}

static void
words_are_set_as_they_were_meant(void **state)
{
	const char *html =
	    shown("One **two *three*** `four`\nfive.\n\n"
		  "> said\n\n- a\n- b\n\n3. c\n\n    code <b>\n");

	(void)state;
	has(html,
	    "<p class=\"govuk-body\">One <strong>two <em>three</em>"
	    "</strong> <code class=\"cpor-code\">four</code><br>five.</p>");
	has(html, "<blockquote class=\"cpor-markup__quote\"><p "
		  "class=\"govuk-body\">said</p>");
	has(html, "<li><p class=\"govuk-body\">b</p>");
	has(html, "<ol class=\"govuk-list govuk-list--number\" start=\"3\">");
	has(html, "code &lt;b&gt;");
}

static void
only_web_addresses_are_links(void **state)
{
	const char *html = shown(
	    "[one](https://a.example/?a=1&b=%22%3E) [two](javascript:alert(1)) "
	    "[three](data:text/html,x) [four](//b.example) <https://c.example> "
	    "[five](https://d.example/\"onclick=x)");

	(void)state;
	has(html, "href=\"https://a.example/?a=1&amp;b=%22%3E\" "
		  "rel=\"nofollow noreferrer\">one</a>");
	has(html, "two three four ");
	has(html, "href=\"https://c.example\"");
	lacks(html, "javascript:");
	lacks(html, "data:text");
	lacks(html, "href=\"//b");
	lacks(html, "\"onclick");
}

static void
html_headings_and_images_are_words(void **state)
{
	const char *html = shown("<script>alert(1)</script>\n\nA <img src=x "
				 "onerror=y> b &lt;i&gt;\n\n# Head\n\n"
				 "![what](https://a.example/pixel.png)");

	(void)state;
	lacks(html, "<script>");
	lacks(html, "<img");
	lacks(html, "pixel");
	lacks(html, "<h1");
	lacks(html, "<i>");
	has(html, "&lt;script&gt;alert(1)&lt;/script&gt;");
	has(html, "&lt;img src=x onerror=y&gt;");
	has(html, "<strong>Head</strong>");
	has(html, "what");
}

static void
nothing_nests_without_end(void **state)
{
	char body[10001];

	(void)state;
	memset(body, '>', sizeof(body) - 1);
	body[sizeof(body) - 1] = '\0';
	memcpy(body + 9990, " deep", 5);
	has(shown(body), "deep");
	for (size_t i = 0; i + 1 < sizeof(body); i++)
		body[i] = "*a **b "[i % 7];
	has(shown(body), "a");
	memset(body, '[', sizeof(body) - 1);
	has(shown(body), "[[[[");
}

/* A page of 50 such comments must stay one that a worker can make. */
static void
what_is_formatted_beyond_measure_is_shown_as_typed(void **state)
{
	char body[10001];
	const char *html;

	(void)state;
	for (size_t i = 0; i < sizeof(body) - 1; i++)
		body[i] = "*a* "[i % 4];
	body[sizeof(body) - 1] = '\0';
	html = shown(body);
	has(html, "<pre class=\"cpor-markup__code\">*a* *a* ");
	lacks(html, "<em>");
	for (size_t i = 0; i < sizeof(body) - 1; i++)
		body[i] = "- <\n"[i % 4];
	html = shown(body);
	has(html, "- &lt;\n- &lt;\n");
	lacks(html, "govuk-list--bullet");
	body[400] = '\0';
	has(shown(body), "govuk-list--bullet");
}

static void
only_microsoft_reads_internal_notes(void **state)
{
	const struct comment comments[] = {
		{ .id = 1,
		    .kind = COMMENT_PLAIN,
		    .side = SIDE_PARTNER,
		    .author = "Ada <b>",
		    .body = "hello" },
		{ .id = 2,
		    .kind = COMMENT_NOTE,
		    .side = SIDE_MICROSOFT,
		    .author = "Rita",
		    .body = "between us" },
		{ .id = 3,
		    .kind = COMMENT_QUESTION,
		    .side = SIDE_MICROSOFT,
		    .author = "Rita",
		    .body = "when?" },
	};
	struct thread thread = {
		.comments = comments, .count = 3, .newest = true
	};
	static const unsigned char mask[SECRET_KEY_SIZE] = { 1 };
	struct viewer viewer = { .zone = zone_utc(),
		.mask = mask,
		.kind = DIRECTORY_PARTNER,
		.person = 1,
		.directory = 1 };
	struct tmpl *tmpl = tmpl_new(arena);
	const char *html;

	(void)state;
	page_comment_list(
	    tmpl, LAYOUT_BODY, arena, &viewer, &thread, "/claims/x");
	html = written(tmpl);
	has(html, "Ada &lt;b&gt;");
	has(html, "when?");
	has(html, "not answered yet");
	lacks(html, "between us");
	lacks(html, "Internal");
	lacks(html, "comment-2");
	lacks(html, "Rita");

	viewer.kind = DIRECTORY_MICROSOFT;
	tmpl = tmpl_new(arena);
	page_comment_list(
	    tmpl, LAYOUT_BODY, arena, &viewer, &thread, "/claims/x");
	html = written(tmpl);
	has(html, "between us");
	has(html, "Only Microsoft sees this.");
	has(html, "Rita");
}

static int
load(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&out, 1024 * 1024);
	return tmpl_load("templates");
}

static int
unload(void **state)
{
	(void)state;
	text_close(&out);
	arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_set_as_they_were_meant),
		cmocka_unit_test(only_web_addresses_are_links),
		cmocka_unit_test(html_headings_and_images_are_words),
		cmocka_unit_test(
		    what_is_formatted_beyond_measure_is_shown_as_typed),
		cmocka_unit_test(nothing_nests_without_end),
		cmocka_unit_test(only_microsoft_reads_internal_notes),
	};

	return cmocka_run_group_tests_name("page/markup", tests, load, unload);
}
