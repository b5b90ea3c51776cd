/* Form components: what was typed is kept, what is wrong is said twice. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "page/form.h"

static struct arena *arena;
static struct text out;
static const char *const ticked[] = { "b", "<" };
static const char *const each[] = { "one@a.example", "two@a.example" };

static const struct option options[] = {
	{ .value = "a", .label = "Alpha" },
	{ .value = "b", .label = "Beta", .hint = "the second" },
	{ .value = "<", .label = "<Gamma>", .divider = "or", .disabled = true },
};

static struct entry list[] = {
	{ .name = "name",
	    .label = "Claim name",
	    .typed = "Fab \"rikam\" <b>",
	    .fault = "Enter a claim name" },
	{ .name = "why", .label = "Reason", .typed = "\none\ntwo" },
	{ .name = "area", .label = "Solution area", .typed = "b" },
	{ .name = "items",
	    .label = "Workloads",
	    .typed = "",
	    .fault = "Select a workload",
	    .values = ticked,
	    .value_count = 2 },
	{ .name = "contact",
	    .label = "Contact",
	    .typed = "",
	    .values = each,
	    .value_count = 2 },
	{ .name = "word",
	    .label = "Password",
	    .typed = "secret",
	    .fault = "Enter a password" },
	{ .name = "agree", .label = "I agree", .typed = "" },
};
static struct entries entries = { .list = list, .count = LENGTH(list) };

/* The component alone: the layout's body marker carries it. */
static struct tmpl *
empty(void)
{

	return tmpl_new(arena);
}

static const char *
written(const struct tmpl *tmpl)
{

	text_clear(&out);
	tmpl_write(tmpl, TEMPLATE_LAYOUT, &out);
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
an_input_keeps_what_was_typed_and_says_why(void **state)
{
	struct tmpl *tmpl = empty();
	const char *html;

	(void)state;
	page_form_input(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "name",
		.hint = "A hint",
		.autocomplete = "name",
		.width = 10 });
	html = written(tmpl);
	has(html,
	    "<label class=\"govuk-label\" for=\"name\">Claim name</label>");
	has(html, "value=\"Fab &quot;rikam&quot; &lt;b&gt;\"");
	has(html, "aria-describedby=\"name-hint name-error\"");
	has(html, "<div id=\"name-hint\" class=\"govuk-hint\">A hint</div>");
	has(html, "<p id=\"name-error\" class=\"govuk-error-message\">");
	has(html,
	    "class=\"govuk-input govuk-input--width-10 "
	    "govuk-input--error\" id=\"name\" name=\"name\" type=\"text\"");
	has(html, "autocomplete=\"name\"");
	has(html, "govuk-form-group--error");
}

static void
a_password_is_never_written_back(void **state)
{
	struct tmpl *tmpl = empty();
	const char *html;

	(void)state;
	page_form_input(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "word", .type = "password" });
	html = written(tmpl);
	has(html, "type=\"password\"");
	lacks(html, "secret");
	lacks(html, "value=\"\"");
}

static void
an_area_keeps_its_lines_and_counts(void **state)
{
	struct tmpl *tmpl = empty();
	const char *html;

	(void)state;
	page_form_area(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "why", .maximum = 2000, .hint = "h" });
	html = written(tmpl);
	/* HTML drops the first line break after the tag; ours is a second. */
	has(html,
	    "rows=\"5\" aria-describedby=\"why-info why-hint\">\n\none\ntwo"
	    "</textarea>");
	has(html, "data-maxlength=\"2000\"");
	has(html, "You can enter up to 2,000 characters");
	lacks(html, "error");
}

static void
the_chosen_one_is_checked(void **state)
{
	struct tmpl *tmpl = empty();
	const char *html;

	(void)state;
	page_form_radios(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "area", .page_heading = true }, options,
	    LENGTH(options));
	html = written(tmpl);
	has(html, "<h1 class=\"govuk-fieldset__heading\">Solution area</h1>");
	has(html, "id=\"area\" name=\"area\" type=\"radio\" value=\"a\">");
	has(html, "id=\"area-2\" name=\"area\" type=\"radio\" value=\"b\" "
		  "checked aria-describedby=\"area-2-item-hint\">");
	has(html, "value=\"&lt;\" disabled>");
	has(html, "<div class=\"govuk-radios__divider\">or</div>");
	has(html, "&lt;Gamma&gt;");
}

static void
all_that_were_ticked_are_checked(void **state)
{
	struct tmpl *tmpl = empty();
	const char *html;

	(void)state;
	page_form_ticks(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "items" }, options, LENGTH(options));
	html = written(tmpl);
	has(html, "<fieldset class=\"govuk-fieldset\" "
		  "aria-describedby=\"items-error\">");
	has(html, "type=\"checkbox\" value=\"a\">");
	has(html, "type=\"checkbox\" value=\"b\" checked");
	has(html, "type=\"checkbox\" value=\"&lt;\" checked disabled>");
}

static void
a_select_selects(void **state)
{
	struct tmpl *tmpl = empty();

	(void)state;
	page_form_select(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "area" }, options, LENGTH(options));
	has(written(tmpl), "<option value=\"b\" selected>Beta</option>");
}

static void
a_tick_is_ticked_only_when_it_was(void **state)
{
	struct tmpl *tmpl = empty();
	const struct control control = { .name = "agree" };

	(void)state;
	page_form_tick(tmpl, LAYOUT_BODY, &entries, &control);
	lacks(written(tmpl), " checked");
	list[6].typed = "yes";
	tmpl = empty();
	page_form_tick(tmpl, LAYOUT_BODY, &entries, &control);
	list[6].typed = "";
	has(written(tmpl), "value=\"yes\" checked");
}

static void
several_files_only_when_asked_for(void **state)
{
	struct tmpl *tmpl = empty();

	(void)state;
	page_form_file(
	    tmpl, LAYOUT_BODY, &entries, &(struct control){ .name = "file" });
	lacks(written(tmpl), "multiple");
	tmpl = empty();
	page_form_file(tmpl, LAYOUT_BODY, &entries,
	    &(struct control){ .name = "file", .maximum = 5 });
	has(written(tmpl), "type=\"file\" multiple>");
}

static void
the_summary_links_to_the_field_with_the_same_words(void **state)
{
	struct tmpl *tmpl = empty();
	const char *html;

	(void)state;
	page_form_summary(tmpl, LAYOUT_SUMMARY, &entries);
	html = written(tmpl);
	has(html, "<li><a href=\"#name\">Enter a claim name</a></li>");
	has(html, "<li><a href=\"#items\">Select a workload</a></li>");
	lacks(html, "#why");
	lacks(html, "Reload the page");
}

static void
nothing_wrong_means_no_summary(void **state)
{
	struct entry one = { .name = "a", .label = "A", .typed = "" };
	struct entries fine = { .arena = arena, .list = &one, .count = 1 };
	struct tmpl *tmpl = empty();

	(void)state;
	page_form_summary(tmpl, LAYOUT_SUMMARY, &fine);
	lacks(written(tmpl), "There is a problem");
	fine.malformed = true;
	page_form_summary(tmpl, LAYOUT_SUMMARY, &fine);
	has(written(tmpl), "Reload the page");
}

static void
an_entry_is_found_by_name_and_by_number(void **state)
{

	(void)state;
	assert_string_equal(
	    page_form_entry(&entries, "contact.2")->typed, each[1]);
	assert_string_equal(page_form_entry(&entries, "contact.3")->typed, "");
	assert_string_equal(page_form_entry(&entries, "contact.0")->typed, "");
	assert_string_equal(page_form_entry(&entries, "nothing")->typed, "");
	assert_string_equal(page_form_entry(&entries, "nothing.1")->typed, "");
	assert_null(page_form_entry(&entries, "nothing")->fault);
	assert_true(page_form_faulty(&entries));
}

static int
begin(void **state)
{

	(void)state;
	arena = arena_new();
	entries.arena = arena;
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
		cmocka_unit_test(an_input_keeps_what_was_typed_and_says_why),
		cmocka_unit_test(a_password_is_never_written_back),
		cmocka_unit_test(an_area_keeps_its_lines_and_counts),
		cmocka_unit_test(the_chosen_one_is_checked),
		cmocka_unit_test(all_that_were_ticked_are_checked),
		cmocka_unit_test(a_select_selects),
		cmocka_unit_test(a_tick_is_ticked_only_when_it_was),
		cmocka_unit_test(several_files_only_when_asked_for),
		cmocka_unit_test(
		    the_summary_links_to_the_field_with_the_same_words),
		cmocka_unit_test(nothing_wrong_means_no_summary),
		cmocka_unit_test(an_entry_is_found_by_name_and_by_number),
	};

	return cmocka_run_group_tests_name("page/form", tests, begin, end);
}
