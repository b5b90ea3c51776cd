/* Rows of the catalogue: ours are read, broken ones refused. */

#include "rules/catalogue.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/csv.h"

#define ITEMS 39 /* 22 workloads, 17 products (domain.md section 3) */
#define PLAN  "57ff2da0-773e-42df-b2af-ffb7a2317929"

static const char *const good[CATALOGUE_COLUMNS] = { "teams", "modern-work",
	"Microsoft Teams", "3", "1", PLAN " " PLAN };

struct catalogue {
	struct arena *arena;
	size_t workloads, products, without_usage;
	int64_t position;
};

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

static int
take(void *context, long line, const char *const *fields, size_t count)
{
	struct catalogue *catalogue = context;
	struct catalogue_row row;
	const char *why;

	if (line == 1) {
		assert_true(catalogue_is_header(fields, count));
		return 1;
	}
	assert_int_equal(
	    catalogue_read_row(catalogue->arena, fields, count, &row, &why),
	    DONE);
	assert_int_equal(row.position, ++catalogue->position);
	assert_true(row.item.active && row.plan_count > 0);
	if (row.item.area == AREA_MODERN_WORK)
		catalogue->workloads++;
	else
		catalogue->products++;
	catalogue->without_usage += !row.item.usage_offered;
	return 1;
}

static void
our_catalogue_has_every_workload_and_product(void **state)
{
	struct catalogue catalogue = { .arena = *state };
	const char *why;
	long line;

	assert_int_equal(
	    csv_read_file("db/catalogue.csv", take, &catalogue, &line, &why),
	    DONE);
	assert_int_equal(catalogue.workloads, 22);
	assert_int_equal(catalogue.products, 17);
	assert_int_equal(catalogue.position, ITEMS);
	/* Customer Insights and the five of the Power Platform. */
	assert_int_equal(catalogue.without_usage, 6);
}

static void
a_row_is_read(void **state)
{
	struct catalogue_row row;
	const char *why;

	assert_int_equal(
	    catalogue_read_row(*state, good, CATALOGUE_COLUMNS, &row, &why),
	    DONE);
	assert_string_equal(row.item.code, "teams");
	assert_int_equal(row.plan_count, 2);
	assert_string_equal(row.plans[1], PLAN);
}

static void
a_broken_row_is_refused(void **state)
{
	static const struct {
		size_t column;
		const char *text;
	} wrong[] = { { 0, "" }, { 0, "Teams" }, { 1, "work" }, { 2, "" },
		{ 3, "0" }, { 3, "1x" }, { 3, "99999999999" }, { 4, "yes" },
		{ 5, "" }, { 5, PLAN " " }, { 5, PLAN "," PLAN } };
	const char *fields[CATALOGUE_COLUMNS], *why;
	struct catalogue_row row;

	for (size_t i = 0; i < LENGTH(wrong); i++) {
		memcpy(fields, good, sizeof(fields));
		fields[wrong[i].column] = wrong[i].text;
		why = NULL;
		assert_int_equal(catalogue_read_row(*state, fields,
				     CATALOGUE_COLUMNS, &row, &why),
		    INVALID);
		assert_non_null(why);
	}
	assert_int_equal(
	    catalogue_read_row(*state, good, 5, &row, &why), INVALID);
	assert_false(catalogue_is_header(good, CATALOGUE_COLUMNS));
}

/* R8.24. */
static void
a_code_is_short_and_plain(void **state)
{
	static const char *const good_codes[] = { "abc", "teams-2", "365",
		"a23456789-123456789-123456789-123456789x" };
	static const char *const bad_codes[] = { "", "ab", "new", "Teams",
		"te ams", "-teams", "teams-", "t\xC3\xA9ms",
		"a23456789-123456789-123456789-123456789xy" };

	(void)state;
	for (size_t i = 0; i < LENGTH(good_codes); i++)
		assert_true(catalogue_is_code(good_codes[i]));
	for (size_t i = 0; i < LENGTH(bad_codes); i++)
		assert_false(catalogue_is_code(bad_codes[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(our_catalogue_has_every_workload_and_product),
		cmocka_unit_test(a_row_is_read),
		cmocka_unit_test(a_broken_row_is_refused),
		cmocka_unit_test(a_code_is_short_and_plain),
	};

	return cmocka_run_group_tests(tests, arena_up, arena_down);
}
