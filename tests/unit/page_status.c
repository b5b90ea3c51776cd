/* Whose turn, and how long: as each side sees it. */

#include "page/status.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/time.h"

static const struct viewer partner = { .person = 1, .directory = 2 };
static const struct viewer microsoft = {
	.person = 1, .directory = 2, .kind = DIRECTORY_MICROSOFT
};

/* R5.5, R6.4. */
static void
another_partners_turn_is_microsofts_to_a_partner(void **state)
{
	static const struct {
		enum party party;
		const char *to_partner, *to_microsoft;
	} rows[] = {
		{ PARTY_PARTNER, "Your company", "Partner" },
		{ PARTY_REVIEWER, "Microsoft", "Microsoft reviewer" },
		{ PARTY_LEAD, "Microsoft", "Microsoft lead reviewer" },
		{ PARTY_CUSTOMER, "Customer", "Customer" },
		{ PARTY_OTHER, "Microsoft", "Another partner" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		assert_string_equal(
		    page_status_turn(&partner, true, rows[i].party),
		    rows[i].to_partner);
		assert_string_equal(
		    page_status_turn(&microsoft, true, rows[i].party),
		    rows[i].to_microsoft);
	}
	assert_string_equal(
	    page_status_turn(&partner, false, PARTY_PARTNER), "Nobody");
}

/* R5.56, R6.4. */
static void
times_are_added_up_as_each_side_sees_them(void **state)
{
	static const int64_t seconds[PARTY__COUNT] = {
		[PARTY_PARTNER] = TIME_DAY,
		[PARTY_REVIEWER] = 2 * TIME_HOUR,
		[PARTY_LEAD] = TIME_HOUR,
		[PARTY_OTHER] = TIME_DAY,
		[PARTY_CUSTOMER] = 60,
	};
	static const int64_t none[PARTY__COUNT];
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(page_status_times(arena, &partner, seconds),
	    "Your company 1 day, Microsoft 1 day 3 hours, Customer less than "
	    "an hour");
	assert_string_equal(page_status_times(arena, &microsoft, seconds),
	    "Partner 1 day, Microsoft reviewer 2 hours, Microsoft lead "
	    "reviewer 1 hour, Customer less than an hour, Another partner 1 "
	    "day");
	assert_string_equal(page_status_times(arena, &partner, none), "");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    another_partners_turn_is_microsofts_to_a_partner),
		cmocka_unit_test(times_are_added_up_as_each_side_sees_them),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
