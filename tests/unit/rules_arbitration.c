/* How an arbitration stands, and who may do what then. */

#include "rules/arbitration.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/outcome.h"

#define DUE ((int64_t)1000)

/* The second round of two partners, one of whom has two claims. */
static const struct arbitration round_two = { .round = 2, .due = DUE };
static const struct arbitration_side asked[] = {
	{ .claim = 1, .line = 11, .partner = 7, .joined = 10, .invited = 2 },
	{ .claim = 2, .line = 12, .partner = 8, .joined = 20, .invited = 2 },
	{ .claim = 3, .line = 13, .partner = 7, .joined = 30, .invited = 2 },
};

/* R6.3 */
static void
an_answer_is_given_once_in_time_by_who_was_asked(void **state)
{
	struct arbitration arbitration = round_two;
	struct arbitration_side side = asked[0];

	(void)state;
	assert_true(arbitration_may_answer(&arbitration, &side, DUE));
	assert_false(arbitration_may_answer(&arbitration, &side, DUE + 1));
	side.answered = 1; /* in the round before */
	assert_true(arbitration_may_answer(&arbitration, &side, DUE));
	side.answered = 2;
	assert_false(arbitration_may_answer(&arbitration, &side, DUE));
	side = asked[0];
	side.invited = 1;
	assert_false(arbitration_may_answer(&arbitration, &side, DUE));
	side = asked[0];
	side.gone = 5;
	assert_false(arbitration_may_answer(&arbitration, &side, DUE));
	arbitration.ready = 900;
	assert_false(arbitration_may_answer(&arbitration, &asked[0], DUE));
	assert_false(arbitration_may_extend(&arbitration, DUE));
	arbitration = round_two;
	arbitration.closed = 900;
	assert_false(arbitration_may_answer(&arbitration, &asked[0], DUE));
	assert_true(arbitration_may_extend(&round_two, DUE));
	assert_false(arbitration_may_extend(&round_two, DUE + 1));
}

/* R6.3, R6.9: sealed until all have answered, or the time is over. */
static void
answers_open_when_all_are_there_or_the_time_is_over(void **state)
{
	struct arbitration_side sides[] = { asked[0], asked[1], asked[2] };
	size_t count = LENGTH(sides);

	(void)state;
	assert_false(arbitration_is_ready(&round_two, sides, count, DUE));
	assert_true(arbitration_is_ready(&round_two, sides, count, DUE + 1));
	sides[0].answered = sides[1].answered = 2;
	assert_false(arbitration_is_ready(&round_two, sides, count, DUE));
	sides[2].gone = 5; /* who left is not waited for */
	assert_true(arbitration_is_ready(&round_two, sides, count, DUE));
	/* Whoever came since is asked first, whatever the time. */
	sides[2].gone = 0;
	sides[2].invited = 0;
	assert_true(arbitration_lacks(&round_two, sides, count));
	assert_false(arbitration_is_ready(&round_two, sides, count, DUE + 1));
	assert_true(arbitration_lacks(
	    &(struct arbitration){ .round = 0 }, sides, count));
}

/* R6.5 */
static void
it_is_decided_once_it_is_open_and_once(void **state)
{
	struct arbitration arbitration = round_two;

	(void)state;
	assert_false(arbitration_may_decide(&arbitration));
	assert_false(arbitration_is_open(&arbitration));
	arbitration.ready = 900;
	assert_true(arbitration_may_decide(&arbitration));
	assert_true(arbitration_is_open(&arbitration));
	arbitration.closed = 950;
	assert_false(arbitration_may_decide(&arbitration));
	assert_true(arbitration_is_open(&arbitration));
}

/* R6.6 */
static void
who_declared_declares_again_when_somebody_came(void **state)
{
	(void)state;
	assert_false(arbitration_is_declared(0, asked, 0));
	assert_false(arbitration_is_declared(29, asked, LENGTH(asked)));
	assert_true(arbitration_is_declared(30, asked, LENGTH(asked)));
}

/* R6.8: partners, not claims. */
static void
it_is_over_when_one_partner_is_left(void **state)
{
	struct arbitration_side sides[] = { asked[0], asked[1], asked[2] };

	(void)state;
	assert_false(arbitration_is_over(sides, LENGTH(sides)));
	sides[1].gone = 5;
	assert_true(arbitration_is_over(sides, LENGTH(sides)));
	assert_true(arbitration_is_over(sides, 0));
}

/* R6.5: what becomes of a line that is approved, or pending, when that side
 * wins; and when nobody does. */
static void
the_others_lose_what_they_hold_or_are_refused(void **state)
{
	struct arbitration_side sides[] = { asked[0], asked[1], asked[2] };
	struct arbitration_end end;

	(void)state;
	sides[1].state = LINE_APPROVED;
	assert_true(arbitration_end(&sides[0], &sides[0], &end));
	assert_int_equal(end.state, LINE_APPROVED);
	assert_true(arbitration_end(&sides[1], &sides[0], &end));
	assert_int_equal(end.state, LINE_ENDED);
	assert_string_equal(end.reason, "another-partner");
	/* The winner's other claim stays the reviewer's. */
	assert_false(arbitration_end(&sides[2], &sides[0], &end));
	assert_true(arbitration_end(&sides[0], &sides[1], &end));
	assert_int_equal(end.state, LINE_REFUSED);
	assert_string_equal(end.reason, "another-partner");
	assert_true(arbitration_end(&sides[0], NULL, &end));
	assert_int_equal(end.state, LINE_REFUSED);
	assert_true(arbitration_end(&sides[1], NULL, &end));
	assert_int_equal(end.state, LINE_ENDED);
	sides[1].gone = 5;
	assert_false(arbitration_end(&sides[1], &sides[0], &end));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    an_answer_is_given_once_in_time_by_who_was_asked),
		cmocka_unit_test(
		    answers_open_when_all_are_there_or_the_time_is_over),
		cmocka_unit_test(it_is_decided_once_it_is_open_and_once),
		cmocka_unit_test(
		    who_declared_declares_again_when_somebody_came),
		cmocka_unit_test(it_is_over_when_one_partner_is_left),
		cmocka_unit_test(the_others_lose_what_they_hold_or_are_refused),
	};

	return cmocka_run_group_tests_name(
	    "rules/arbitration", tests, NULL, NULL);
}
