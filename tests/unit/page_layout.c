/* The page around every page, and how times, sizes and counts are worded. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "page/layout.h"

static struct arena *arena;
static struct text out;

/* 22 November 2026 15:40 UTC. */
#define NOW ((int64_t)1795362000)

static struct viewer
somebody(void)
{

	return (struct viewer){ .person = 1,
		.name = "Ada <Berg>",
		.directory = 2,
		.kind = DIRECTORY_PARTNER,
		.directory_name = "Fabrikam & Co",
		.directories = 1,
		.roles = ROLE_BIT(ROLE_INCENTIVES_USER),
		.zone = zone_utc(),
		.now = NOW,
		.token = "token-1",
		.path = "/" };
}

static const char *
page_of(const struct viewer *viewer, const struct page *page,
    const struct entries *entries)
{
	struct frame frame;

	(void)page_begin(
	    &frame, arena, viewer, page, TEMPLATE_COMPONENT_TICK, entries);
	text_clear(&out);
	page_write(&frame, &out);
	assert_false(text_failed(&out));
	return text_string(&out);
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
the_page_says_who_one_is_and_where(void **state)
{
	struct viewer viewer = somebody();
	const struct page page = { .title = "Claims", .place = PLACE_CLAIMS };
	const char *html;

	(void)state;
	html = page_of(&viewer, &page, NULL);
	has(html, "<title>Claims – CPOR</title>");
	has(html, "Ada &lt;Berg&gt;");
	has(html, "Fabrikam &amp; Co");
	has(html, role_name(ROLE_INCENTIVES_USER));
	has(html, "<form class=\"cpor-header__out\" action=\"/sign-out\" "
		  "method=\"post\">");
	has(html, "name=\"token\" value=\"token-1\"");
	has(html, "href=\"/claims\" aria-current=\"true\">Claims</a>");
	lacks(html, "href=\"/review\"");
	lacks(html, "href=\"/directories\"");
	lacks(html, "unread");
	lacks(html, ">Demo<");
	viewer.directories = 2;
	viewer.unread = 12;
	viewer.demo = true;
	html = page_of(&viewer, &page, NULL);
	has(html, "href=\"/directories\"");
	has(html, ">12<span class=\"govuk-visually-hidden\"> unread</span>");
	has(html, ">Demo<");
}

static void
the_navigation_follows_the_role(void **state)
{
	struct viewer viewer = somebody();
	const struct page page = { .title = "Home", .place = PLACE_HOME };
	const char *html;

	(void)state;
	viewer.kind = DIRECTORY_MICROSOFT;
	viewer.roles = ROLE_BIT(ROLE_REVIEWER);
	has(page_of(&viewer, &page, NULL), "href=\"/review\"");
	viewer.roles = ROLE_BIT(ROLE_AUDITOR);
	has(page_of(&viewer, &page, NULL), "href=\"/review\"");
	viewer.roles = ROLE_BIT(ROLE_PROGRAM_ADMIN);
	html = page_of(&viewer, &page, NULL);
	lacks(html, "href=\"/review\"");
	lacks(html, "href=\"/claims\"");
}

static void
a_stranger_sees_no_navigation(void **state)
{
	struct viewer nobody = { .name = "", .zone = zone_utc(), .token = "" };
	const struct page page = { .title = "Sign in" };
	const char *html = page_of(&nobody, &page, NULL);

	(void)state;
	lacks(html, "<nav");
	lacks(html, "/sign-out");
	lacks(html, "cpor-header__who");
	lacks(html, "govuk-back-link");
	lacks(html, "govuk-notification-banner");
}

static void
a_fault_begins_the_title_and_is_summed_up(void **state)
{
	struct viewer viewer = somebody();
	struct entry entry = {
		.name = "a", .label = "A", .typed = "", .fault = "Enter an A"
	};
	struct entries entries = { .arena = arena, .list = &entry, .count = 1 };
	const struct page page = { .title = "Who",
		.back = "/x?a=1&b=2",
		.back_label = "Back to the claim",
		.success = "Done it" };
	const char *html;

	(void)state;
	html = page_of(&viewer, &page, &entries);
	has(html, "<title>Error: Who – CPOR</title>");
	has(html, "There is a problem");
	has(html, "<a href=\"/x?a=1&amp;b=2\" class=\"govuk-back-link\">"
		  "Back to the claim</a>");
	has(html, "Done it");
	entry.fault = NULL;
	html = page_of(&viewer, &page, &entries);
	has(html, "<title>Who – CPOR</title>");
	lacks(html, "There is a problem");
}

static void
instants_are_worded_in_the_viewers_zone(void **state)
{
	struct viewer viewer = somebody();

	(void)state;
	assert_string_equal(
	    page_time(arena, &viewer, NOW), "22 November 2026 at 3:40pm");
	assert_string_equal(page_date(arena, &viewer, NOW), "22 November 2026");
	assert_string_equal(page_stamp(arena, NOW), "2026-11-22T15:40:00Z");
	assert_string_equal(
	    page_time(arena, &viewer, 0), "1 January 1970 at midnight");
	assert_string_equal(page_time(arena, &viewer, 12 * TIME_HOUR),
	    "1 January 1970 at midday");
	assert_string_equal(page_time(arena, &viewer, 12 * TIME_HOUR + 60),
	    "1 January 1970 at 12:01pm");
	assert_string_equal(
	    page_time(arena, &viewer, 60), "1 January 1970 at 12:01am");
	assert_string_equal(
	    page_time(arena, &viewer, 9 * TIME_HOUR), "1 January 1970 at 9am");
	assert_string_equal(page_day(arena, 59), "1 March 1970");
	viewer.zone = zone_of("Asia/Tokyo");
	assert_non_null(viewer.zone);
	assert_string_equal(
	    page_time(arena, &viewer, NOW), "23 November 2026 at 12:40am");
	assert_string_equal(page_date(arena, &viewer, NOW), "23 November 2026");
}

static void
counts_and_sizes_are_worded(void **state)
{

	(void)state;
	assert_string_equal(page_count(arena, 0, "file", "files"), "0 files");
	assert_string_equal(page_count(arena, 1, "file", "files"), "1 file");
	assert_string_equal(
	    page_count(arena, 1002, "file", "files"), "1,002 files");
	assert_string_equal(
	    page_count(arena, 12003004, "file", "files"), "12,003,004 files");
	assert_string_equal(page_size(arena, 1), "1 byte");
	assert_string_equal(page_size(arena, 999), "999 bytes");
	assert_string_equal(page_size(arena, 1000), "1 KB");
	assert_string_equal(page_size(arena, 1540), "1.5 KB");
	assert_string_equal(page_size(arena, 811900), "812 KB");
	assert_string_equal(page_size(arena, 999999), "1 MB");
	assert_string_equal(page_size(arena, 2400000), "2.4 MB");
	assert_string_equal(page_size(arena, 25000000), "25 MB");
}

static void
assets_are_found_by_the_manifest(void **state)
{
	char path[] = "/tmp/manifest.XXXXXX";
	static const char lines[] = "app.css app.0a1b.css\nlogo.svg l.9.svg\n";
	int fd = mkstemp(path);

	(void)state;
	assert_string_equal(page_asset("app.css"), "/static/app.css");
	assert_int_equal(page_asset_load("/nonexistent"), -1);
	assert_int_equal(
	    write(fd, lines, sizeof(lines) - 1), (int)sizeof(lines) - 1);
	(void)close(fd);
	assert_int_equal(page_asset_load(path), 0);
	(void)unlink(path);
	assert_string_equal(page_asset("app.css"), "/static/app.0a1b.css");
	assert_string_equal(page_asset("logo.svg"), "/static/l.9.svg");
	assert_string_equal(page_asset("app.js"), "/static/app.js");
	assert_int_equal(page_asset_load("/nonexistent"), -1);
	assert_string_equal(page_asset("app.css"), "/static/app.0a1b.css");
}

static int
begin(void **state)
{

	(void)state;
	arena = arena_new();
	text_open(&out, 100000);
	return tmpl_load("templates");
}

static int
end(void **state)
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
		cmocka_unit_test(the_page_says_who_one_is_and_where),
		cmocka_unit_test(the_navigation_follows_the_role),
		cmocka_unit_test(a_stranger_sees_no_navigation),
		cmocka_unit_test(a_fault_begins_the_title_and_is_summed_up),
		cmocka_unit_test(instants_are_worded_in_the_viewers_zone),
		cmocka_unit_test(counts_and_sizes_are_worded),
		cmocka_unit_test(assets_are_found_by_the_manifest),
	};

	return cmocka_run_group_tests_name("page/layout", tests, begin, end);
}
