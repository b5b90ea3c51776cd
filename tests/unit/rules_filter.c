/* What lists are filtered by, and the addresses that say it (R10.1, R10.5). */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/time.h"
#include "rules/list.h"

#define NOW ((int64_t)1795000000)

static void
what_cannot_be_meant_is_not_filtered_by(void **state)
{
	static const struct {
		enum filter_by by;
		const char *typed, *kept;
	} cases[] = {
		{ FILTER_TEXT, "  Contoso   Mail ", "Contoso Mail" },
		{ FILTER_STATUS, "open", "open" },
		{ FILTER_STATUS, "action-required", "action-required" },
		{ FILTER_STATUS, "Open", "" },
		{ FILTER_WAITS, "partner", "partner" },
		{ FILTER_WAITS, "reviewer", "" },
		{ FILTER_DUE, "late", "late" },
		{ FILTER_DUE, "2026", "" },
		{ FILTER_AREA, "modern-work", "modern-work" },
		{ FILTER_AREA, "azure", "" },
		{ FILTER_ROLE, "use-or-consume", "use-or-consume" },
		{ FILTER_ROLE, "friend", "" },
		{ FILTER_ITEM, "teams-phone", "teams-phone" },
		{ FILTER_ITEM, "Teams", "" },
		{ FILTER_LOCATION, " 1000001 ", "1000001" },
		{ FILTER_LOCATION, "1000001'--", "" },
		{ FILTER_LOCATION, "123456789012345678901", "" },
		{ FILTER_CUSTOMER, "https://Mail.Contoso.com/x",
		    "mail.contoso.com" },
		{ FILTER_CUSTOMER, "0A1B2C3D4E5F60718293A4B5C6D7E8F9",
		    "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9" },
		{ FILTER_CUSTOMER, "Contoso Ltd.", "contoso ltd." },
		{ FILTER_REVIEWER, "me", "me" },
		{ FILTER_REVIEWER, "nobody", "nobody" },
		{ FILTER_REVIEWER, "0000000000001", "0000000000001" },
		{ FILTER_REVIEWER, "somebody", "" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct filter filter = filter_none();

		assert_true(filter_is_none(&filter));
		filter_set(&filter, cases[i].by, arena, cases[i].typed);
		assert_string_equal(filter.by[cases[i].by], cases[i].kept);
		assert_int_equal(
		    filter_is_none(&filter), cases[i].kept[0] == '\0');
	}
	arena_free(arena);
}

static void
a_deadline_is_late_when_its_last_second_is_over(void **state)
{
	static const struct {
		const char *due;
		int64_t from, until;
	} cases[] = {
		{ "", 0, 0 },
		{ "none", 0, 0 },
		{ "late", INT64_MIN, NOW - 1 },
		{ "week", NOW - 1, NOW + 7 * TIME_DAY },
		{ "month", NOW - 1, NOW + 30 * TIME_DAY },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct filter filter = filter_none();
		int64_t from, until;

		filter.by[FILTER_DUE] = cases[i].due;
		filter_due(&filter, NOW, &from, &until);
		assert_true(from == cases[i].from && until == cases[i].until);
	}
}

static void
the_address_is_the_filter(void **state)
{
	struct arena *arena = arena_new();
	struct list list = { .filter = filter_none(),
		.sort = LIST_CHANGED,
		.descending = true };

	(void)state;
	assert_string_equal(
	    list_address(arena, "/claims", &list, NULL), "/claims");
	list.filter.by[FILTER_TEXT] = "a&b=c d";
	list.filter.by[FILTER_STATUS] = "open";
	assert_string_equal(list_address(arena, "/claims.csv", &list, NULL),
	    "/claims.csv?text=a%26b%3Dc%20d&status=open");
	list.sort = LIST_NAME;
	list.backwards = true;
	assert_string_equal(
	    list_address(arena, "/claims", &list, "0000000000001.x y"),
	    "/claims?text=a%26b%3Dc%20d&status=open&sort=name&order=down&"
	    "before=0000000000001.x%20y");
	arena_free(arena);
}

/* Every part has a name and words of its own. */
static void
every_part_has_its_words(void **state)
{
	struct arena *arena = arena_new();
	const struct code *choices;

	(void)state;
	for (int i = 0; i < FILTER__COUNT; i++)
		for (int j = 0; j < i; j++) {
			assert_string_not_equal(filter_name((enum filter_by)i),
			    filter_name((enum filter_by)j));
			assert_string_not_equal(filter_label((enum filter_by)i),
			    filter_label((enum filter_by)j));
		}
	assert_int_equal(filter_choices(FILTER_STATUS, arena, &choices),
	    CLAIM_STATUS__COUNT + 2);
	assert_string_equal(choices[0].code, "");
	assert_int_equal(filter_choices(FILTER_ITEM, arena, &choices), 0);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_cannot_be_meant_is_not_filtered_by),
		cmocka_unit_test(
		    a_deadline_is_late_when_its_last_second_is_over),
		cmocka_unit_test(the_address_is_the_filter),
		cmocka_unit_test(every_part_has_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
