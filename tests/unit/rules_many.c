/* Many drafts from one file: its columns, and what a cell means. */

#include "rules/column.h"
#include "rules/many.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

#define NEEDED "Claim name", "PartnerID", "Tenant ID", "Domain"

/* R4.70 */
static void
columns_stand_in_any_order_and_case(void **state)
{
	static const char *const row[] = { "DOMAIN", "messages", " tenant id ",
		"partnerid", "Items", "claim  Name" };
	int places[MANY_COLUMN__COUNT];
	struct arena *arena = arena_new();
	const char *why;

	(void)state;
	assert_true(column_find(arena, many_columns, MANY_COLUMN__COUNT, row,
	    LENGTH(row), places, &why));
	assert_int_equal(places[MANY_NAME], 5);
	assert_int_equal(places[MANY_LOCATION], 3);
	assert_int_equal(places[MANY_TENANT], 2);
	assert_int_equal(places[MANY_DOMAIN], 0);
	assert_int_equal(places[MANY_ITEMS], 4);
	assert_int_equal(places[MANY_ROLE], -1);
	arena_free(arena);
}

/* R4.70 */
static void
a_wrong_header_is_refused_by_name(void **state)
{
	static const struct {
		const char *fields[6];
		size_t count;
		const char *why;
	} cases[] = {
		{ { "" }, 1, "“”, which is not known" },
		{ { "Claim name;PartnerID" }, 1, "separated by commas" },
		{ { "Claim name", "PartnerID", "Tenant ID" }, 3,
		    "no column “Domain”" },
		{ { NEEDED, "Colour" }, 5, "“Colour”, which is not known" },
		{ { NEEDED, "domain" }, 5, "“Domain” twice" },
	};
	int places[MANY_COLUMN__COUNT];
	struct arena *arena = arena_new();
	const char *why;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_false(
		    column_find(arena, many_columns, MANY_COLUMN__COUNT,
			cases[i].fields, cases[i].count, places, &why));
		assert_non_null(strstr(why, cases[i].why));
	}
	arena_free(arena);
}

/* R4.71 */
static void
a_forms_field_has_its_column(void **state)
{
	(void)state;
	for (int i = 0; i < MANY_COLUMN__COUNT; i++)
		assert_int_equal(
		    many_column_of(many_field((enum many_column)i)), i);
	assert_int_equal(many_column_of("typed.12"), MANY_SUBSCRIPTIONS);
	assert_int_equal(many_column_of("subscription.1"), MANY_SUBSCRIPTIONS);
	assert_int_equal(many_column_of("items-3"), MANY_ITEMS);
}

/* R4.73 */
static void
a_guarded_cell_means_what_it_was(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(column_cell(arena, "'=1+1"), "=1+1");
	assert_string_equal(column_cell(arena, "'\xEF\xBC\x9D"
					       "1"),
	    "\xEF\xBC\x9D"
	    "1");
	assert_string_equal(
	    column_cell(arena, "'s-Hertogenbosch"), "'s-Hertogenbosch");
	assert_string_equal(column_cell(arena, "'"), "'");
	assert_string_equal(column_cell(arena, "a;'=1; 'b"), "a;=1; 'b");
	assert_string_equal(column_cell(arena, "  a   b "), "a b");
	arena_free(arena);
}

static void
what_was_typed_is_cut_between_characters(void **state)
{
	struct arena *arena = arena_new();
	char typed[121];

	(void)state;
	for (size_t i = 0; i < 120; i += 3)
		memcpy(typed + i, "\xE2\x82\xAC", 3);
	typed[120] = '\0';
	assert_int_equal(strlen(column_brief(arena, typed)), 99);
	assert_string_equal(column_brief(arena, "short"), "short");
	arena_free(arena);
}

static void
a_list_keeps_its_gaps(void **state)
{
	struct arena *arena = arena_new();
	const char **parts;

	(void)state;
	assert_int_equal(many_parts(arena, "", &parts), 0);
	assert_int_equal(many_parts(arena, " ; ", &parts), 0);
	assert_int_equal(many_parts(arena, "a ; ;b;", &parts), 3);
	assert_string_equal(parts[0], "a");
	assert_string_equal(parts[1], "");
	assert_string_equal(parts[2], "b");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_stand_in_any_order_and_case),
		cmocka_unit_test(a_wrong_header_is_refused_by_name),
		cmocka_unit_test(a_forms_field_has_its_column),
		cmocka_unit_test(a_guarded_cell_means_what_it_was),
		cmocka_unit_test(what_was_typed_is_cut_between_characters),
		cmocka_unit_test(a_list_keeps_its_gaps),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
