/* What a reviewer may look for: whatever stands in the address. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

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
	assert_string_equal(review_whose_code(REVIEW_ALL), "all");
	assert_string_equal(review_whose_name(REVIEW_MINE), "Mine");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_open_status_but_drafts_is_in_some_view),
		cmocka_unit_test(an_unknown_word_is_the_usual_view),
	};

	return cmocka_run_group_tests_name("rules/review", tests, NULL, NULL);
}
