/* What a reviewer may look for: whatever stands in the address. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/time.h"
#include "rules/review.h"

/* R10.3 */
static void
every_open_status_but_drafts_is_in_some_view(void **state)
{
	(void)state;
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		enum claim_status status = (enum claim_status)i;
		enum turn turn = claim_turn(
		    &(struct standing){ .status = status, .pending = true });
		bool seen = false;

		if (turn == TURN_DRAFT || turn == TURN_NOBODY)
			continue;
		for (size_t j = 0; j < review_view_count; j++)
			seen = seen ||
			       (review_views[j].party == turn_party(turn) &&
				   (!review_views[j].one_status ||
				       review_views[j].status == status));
		assert_true(seen);
	}
}

static void
an_unknown_word_is_the_usual_view(void **state)
{
	(void)state;
	assert_ptr_equal(review_view_of("submitted"), &review_views[1]);
	assert_ptr_equal(review_view_of("<script>"), &review_views[0]);
	assert_int_equal(review_whose_of("mine"), REVIEW_MINE);
	assert_int_equal(review_whose_of("nobody"), REVIEW_NOBODY);
	assert_int_equal(review_whose_of("theirs"), REVIEW_ALL);
	assert_string_equal(review_whose[REVIEW_ALL].code, "all");
	assert_string_equal(review_whose[REVIEW_MINE].name, "Mine");
	assert_int_equal(review_due_of("tomorrow"), REVIEW_ANY_TIME);
	assert_int_equal(review_others_of("3"), REVIEW_ANY_NUMBER);
}

/* R5.111. Wednesday 17 June 2026, in the afternoon. */
static void
deadlines_are_those_of_today_and_up_to_sunday(void **state)
{
	const int64_t today = time_day_of(2026, 6, 17) * TIME_DAY;
	const int64_t now = today + 15 * TIME_HOUR;
	const int64_t last = TIME_DAY - 1; /* second of a day */
	static const bool cases[][REVIEW_DUE__COUNT] = {
		/* any, late, today, week */
		{ true, true, false, false }, /* yesterday */
		{ true, false, true, true },  /* today */
		{ true, false, false, true }, /* tomorrow */
		{ true, false, false, true },
		{ true, false, false, true },
		{ true, false, false, true }, /* Sunday */
		{ true, false, false, false },
	};
	int64_t from, until;

	(void)state;
	for (size_t day = 0; day < LENGTH(cases); day++)
		for (int due = 0; due < REVIEW_DUE__COUNT; due++) {
			int64_t deadline =
			    today + ((int64_t)day - 1) * TIME_DAY + last;

			review_due_between(
			    (enum review_due)due, now, &from, &until);
			assert_int_equal(deadline > from && deadline <= until,
			    cases[day][due]);
		}
	/* On a Sunday the week ends with that day. */
	review_due_between(REVIEW_WEEK, now + 4 * TIME_DAY, &from, &until);
	assert_int_equal(until, today + 4 * TIME_DAY + last);
	/* What is due this second is not over. */
	review_due_between(REVIEW_LATE, now, &from, &until);
	assert_int_equal(until, now - 1);
}

/* R10.1, R5.111 */
static void
an_address_says_all_that_is_not_usual(void **state)
{
	struct arena *arena = arena_new();
	struct review_wanted wanted = { .view = review_view_of(""),
		.words = "" };

	(void)state;
	assert_false(review_is_filtered(&wanted));
	assert_string_equal(review_address(arena, &wanted, ""), "/review");
	wanted = (struct review_wanted){ .view = review_view_of("submitted"),
		.whose = REVIEW_MINE,
		.due = REVIEW_LATE,
		.others = REVIEW_OTHERS,
		.one_program = true,
		.program = PROGRAM_PARTNER_RECOGNITION,
		.words = "a&b" };
	assert_true(review_is_filtered(&wanted));
	assert_string_equal(review_address(arena, &wanted, "4x"),
	    "/review?status=submitted&whose=mine&due=late&partners=several"
	    "&program=partner-recognition&text=a%26b&after=4x");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_open_status_but_drafts_is_in_some_view),
		cmocka_unit_test(an_unknown_word_is_the_usual_view),
		cmocka_unit_test(deadlines_are_those_of_today_and_up_to_sunday),
		cmocka_unit_test(an_address_says_all_that_is_not_usual),
	};

	return cmocka_run_group_tests_name("rules/review", tests, NULL, NULL);
}
