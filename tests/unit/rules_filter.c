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
		{ FILTER_WAITS, "reviewer", "reviewer" },
		{ FILTER_WAITS, "system", "" },
		{ FILTER_PROGRAM, "partner-recognition",
		    "partner-recognition" },
		{ FILTER_PROGRAM, "partner-recognitio", "" },
		{ FILTER_AGE, "more", "more" },
		{ FILTER_AGE, "6", "" },
		{ FILTER_HAPPENED, "refused-other", "refused-other" },
		{ FILTER_HAPPENED, "refused-mistake", "" },
		{ FILTER_HAPPENED, "turn-lead", "turn-lead" },
		{ FILTER_HAPPENED, "turn-system", "" },
		{ FILTER_FROM, "2026-02", "2026-02" },
		{ FILTER_FROM, "2026-13", "" },
		{ FILTER_TO, "2026-2", "" },
		{ FILTER_TO, "1999-12", "" },
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

/* R10.23 */
static void
every_moment_has_one_age(void **state)
{
	static const struct holiday off[] = { { (NOW - TIME_DAY) / TIME_DAY,
	    "Yesterday" } };
	static const struct calendar calendar = { off, LENGTH(off) };
	struct filter filter = filter_none();
	struct arena *arena = arena_new();
	const struct code *ages;
	size_t count = filter_choices(FILTER_AGE, arena, &ages);
	int64_t from, until, edge = INT64_MAX;

	(void)state;
	assert_false(filter_age(&filter, &calendar, NOW, &from, &until));
	assert_true(from == INT64_MIN && until == INT64_MAX);
	for (size_t i = 1; i < count; i++) {
		filter_set(&filter, FILTER_AGE, arena, ages[i].code);
		assert_true(filter_age(&filter, &calendar, NOW, &from, &until));
		assert_true(from < until && until <= edge && until >= from);
		assert_true(i == 1 ? until >= NOW : until == edge);
		edge = from;
	}
	assert_true(edge == INT64_MIN);
	arena_free(arena);
}

/* R10.24 */
static void
months_are_whole_and_without_them_it_is_any_time(void **state)
{
	struct filter filter = filter_none();
	struct filter_event event = filter_event(&filter);
	struct arena *arena = arena_new();
	int64_t instant;

	(void)state;
	assert_false(event.months);
	assert_true(event.from == INT64_MIN && event.until == INT64_MAX);
	filter_set(&filter, FILTER_HAPPENED, arena, "refused-not-eligible");
	filter_set(&filter, FILTER_FROM, arena, "2026-10");
	event = filter_event(&filter);
	assert_true(event.months && event.until == INT64_MAX);
	filter_set(&filter, FILTER_TO, arena, "2026-12");
	event = filter_event(&filter);
	assert_string_equal(event.happening.of, "decision");
	assert_string_equal(event.happening.what, "refused");
	assert_string_equal(event.happening.reason, "not-eligible");
	assert_true(time_read_instant("2026-10-01T00:00:00Z", &instant));
	assert_true(event.from == instant);
	assert_true(time_read_instant("2027-01-01T00:00:00Z", &instant));
	assert_true(event.until == instant);
	arena_free(arena);
}

/* R10.26 */
static void
what_is_microsofts_to_know_no_partner_asks(void **state)
{
	static const struct {
		enum filter_by by;
		const char *asked;
		bool open;
	} cases[] = {
		{ FILTER_STATUS, "open", true },
		{ FILTER_PROGRAM, "partner-recognition", true },
		{ FILTER_WAITS, "microsoft", true },
		{ FILTER_WAITS, "customer", true },
		{ FILTER_WAITS, "reviewer", false },
		{ FILTER_WAITS, "lead", false },
		{ FILTER_WAITS, "other-partner", false },
		{ FILTER_REVIEWER, "me", false },
		{ FILTER_AGE, "5", false },
		{ FILTER_HAPPENED, "turn-other-partner", false },
		{ FILTER_FROM, "2026-10", false },
		{ FILTER_TO, "2026-10", false },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct filter filter = filter_none();

		filter_set(&filter, cases[i].by, arena, cases[i].asked);
		assert_false(filter_is_none(&filter));
		filter = filter_open(&filter);
		assert_int_equal(filter_is_none(&filter), !cases[i].open);
	}
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_moment_has_one_age),
		cmocka_unit_test(
		    months_are_whole_and_without_them_it_is_any_time),
		cmocka_unit_test(what_is_microsofts_to_know_no_partner_asks),
		cmocka_unit_test(what_cannot_be_meant_is_not_filtered_by),
		cmocka_unit_test(
		    a_deadline_is_late_when_its_last_second_is_over),
		cmocka_unit_test(the_address_is_the_filter),
		cmocka_unit_test(every_part_has_its_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
