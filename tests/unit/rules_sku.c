/* Microsoft's licensing CSV: what is tidied, and what is refused. */

#include "rules/sku.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define SKU  "06ebc4ee-1bb5-47dd-8120-11324bc54e06"
#define PLAN "57ff2da0-773e-42df-b2af-ffb7a2317929"
#define NBSP "\xC2\xA0"

static const char *const header[SKU_COLUMNS] = { "Product_Display_Name",
	"String_Id", "GUID", "Service_Plan_Name", "Service_Plan_Id",
	"Service_Plans_Included_Friendly_Names" };
static const char *const good[SKU_COLUMNS] = { "Microsoft 365 E5", "SPE_E5",
	SKU, "TEAMS1", PLAN, "Microsoft Teams" };

static int
arena_up(void **state)
{
	*state = arena_new();
	return 0;
}

static int
arena_down(void **state)
{
	arena_free(*state);
	return 0;
}

static void
a_row_is_read_as_it_stands(void **state)
{
	struct sku_row row;
	const char *why;

	assert_int_equal(
	    sku_read_row(*state, good, SKU_COLUMNS, &row, &why), DONE);
	assert_string_equal(row.id, SKU);
	assert_string_equal(row.part_number, "SPE_E5");
	assert_string_equal(row.name, "Microsoft 365 E5");
	assert_string_equal(row.plan, PLAN);
	assert_string_equal(row.plan_name, "TEAMS1");
	assert_string_equal(row.friendly_name, "Microsoft Teams");
}

static void
stray_white_space_and_upper_case_guids_are_tidied(void **state)
{
	static const char *const fields[SKU_COLUMNS] = { " Microsoft" NBSP
							 "365  E5\t",
		"SPE_E5 ", " 06EBC4EE-1BB5-47DD-8120-11324BC54E06" NBSP,
		"Virtualization \tRights \tfor \tWindows", "\t" PLAN,
		NBSP "Microsoft Teams" };
	struct sku_row row;
	const char *why;

	assert_int_equal(
	    sku_read_row(*state, fields, SKU_COLUMNS, &row, &why), DONE);
	assert_string_equal(row.id, SKU);
	assert_string_equal(row.part_number, "SPE_E5");
	assert_string_equal(row.name, "Microsoft 365 E5");
	assert_string_equal(row.plan, PLAN);
	assert_string_equal(row.plan_name, "Virtualization Rights for Windows");
	assert_string_equal(row.friendly_name, "Microsoft Teams");
}

static void
refused(struct arena *arena, size_t column, const char *text, const char *part)
{
	const char *fields[SKU_COLUMNS], *why = "";
	struct sku_row row;

	memcpy(fields, good, sizeof(fields));
	fields[column] = text;
	assert_int_equal(
	    sku_read_row(arena, fields, SKU_COLUMNS, &row, &why), INVALID);
	assert_non_null(strstr(why, part));
}

static void
a_wrong_column_is_named(void **state)
{
	char *lengthy = arena_get(*state, SKU_TEXT_MAX + 2);

	memset(lengthy, 'a', SKU_TEXT_MAX + 1);
	refused(*state, 2, "not a guid", "GUID is not a GUID");
	refused(*state, 2, SKU "0", "GUID is not a GUID");
	refused(*state, 2, "see " SKU, "GUID is not a GUID");
	refused(*state, 4, "", "Service_Plan_Id is empty");
	refused(*state, 0, " \t" NBSP, "Product_Display_Name is empty");
	refused(*state, 1, lengthy, "String_Id is longer");
}

static void
a_row_with_too_few_or_too_many_columns_is_refused(void **state)
{
	const char *fields[SKU_COLUMNS + 1], *why = "";
	struct sku_row row;

	memcpy(fields, good, sizeof(good));
	fields[SKU_COLUMNS] = "";
	assert_int_equal(
	    sku_read_row(*state, fields, SKU_COLUMNS - 1, &row, &why), INVALID);
	assert_non_null(strstr(why, "5 columns"));
	assert_int_equal(
	    sku_read_row(*state, fields, SKU_COLUMNS + 1, &row, &why), INVALID);
	assert_int_equal(sku_read_row(*state, fields, 0, &row, &why), INVALID);
}

static void
the_header_is_known_in_any_case(void **state)
{
	const char *fields[SKU_COLUMNS], *why;

	assert_int_equal(
	    sku_read_header(*state, header, SKU_COLUMNS, &why), DONE);
	memcpy(fields, header, sizeof(fields));
	fields[2] = " guid ";
	fields[0] = "\xEF\xBB\xBF"
		    "Product_display_name";
	assert_int_equal(
	    sku_read_header(*state, fields, SKU_COLUMNS, &why), DONE);
}

static void
another_header_is_refused_with_the_column_expected(void **state)
{
	const char *fields[SKU_COLUMNS + 1], *why = "";

	memcpy(fields, header, sizeof(header));
	fields[SKU_COLUMNS] = "More";
	assert_int_equal(
	    sku_read_header(*state, fields, SKU_COLUMNS + 1, &why), INVALID);
	assert_int_equal(sku_read_header(*state, fields, 2, &why), INVALID);
	assert_non_null(strstr(why, "Column 3"));
	assert_non_null(strstr(why, "GUID"));
	fields[0] = header[1];
	fields[1] = header[0];
	assert_int_equal(
	    sku_read_header(*state, fields, SKU_COLUMNS, &why), INVALID);
	assert_non_null(strstr(why, "Product_Display_Name"));
	assert_int_equal(
	    sku_read_header(*state, good, SKU_COLUMNS, &why), INVALID);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_is_read_as_it_stands),
		cmocka_unit_test(
		    stray_white_space_and_upper_case_guids_are_tidied),
		cmocka_unit_test(a_wrong_column_is_named),
		cmocka_unit_test(
		    a_row_with_too_few_or_too_many_columns_is_refused),
		cmocka_unit_test(the_header_is_known_in_any_case),
		cmocka_unit_test(
		    another_header_is_refused_with_the_column_expected),
	};

	return cmocka_run_group_tests(tests, arena_up, arena_down);
}
