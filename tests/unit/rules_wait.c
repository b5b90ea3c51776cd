/* Waiting for a subscription: when it may begin, and what ends it. */

#include "rules/wait.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/time.h"
#include "rules/draft.h"

/* R4.14 */
static void
only_a_draft_waits_and_only_for_what_is_not_visible(void **state)
{
	(void)state;
	for (int status = 0; status < CLAIM_STATUS__COUNT; status++)
		for (int cause = 0; cause < CAUSE__COUNT; cause++)
			assert_int_equal(wait_may((enum claim_status)status,
					     (enum subscription_cause)cause),
			    status == CLAIM_DRAFT &&
				cause == CAUSE_NOT_VISIBLE_YET);
}

/* R4.53 */
static void
each_cause_ends_the_wait_or_lets_it_go_on(void **state)
{
	static const enum wait expected[CAUSE__COUNT] = {
		[CAUSE_FINE] = WAIT_FOUND,
		[CAUSE_NOT_A_SUBSCRIPTION_ID] = WAIT_GOES_ON,
		[CAUSE_PRODUCT_NOT_IN_TENANT] = WAIT_GOES_ON,
		[CAUSE_NOT_DYNAMICS] = WAIT_IN_VAIN,
		[CAUSE_OTHER_PRODUCT] = WAIT_IN_VAIN,
		[CAUSE_CSP] = WAIT_IN_VAIN,
		[CAUSE_EXPIRED] = WAIT_IN_VAIN,
		[CAUSE_NOT_SET_UP] = WAIT_GOES_ON,
		[CAUSE_NOT_VISIBLE_YET] = WAIT_GOES_ON,
		[CAUSE_ALREADY_YOURS] = WAIT_IN_VAIN,
	};

	(void)state;
	for (int cause = 0; cause < CAUSE__COUNT; cause++)
		assert_int_equal(wait_after((enum subscription_cause)cause),
		    expected[cause]);
}

static void
a_new_subscription_has_seven_days_to_show(void **state)
{
	(void)state;
	assert_int_equal(wait_until(1000), 1000 + 7 * TIME_DAY);
}

/* R4.54 */
static void
a_line_that_waits_stands_against_submitting(void **state)
{
	struct arena *arena = arena_new();
	const struct claim claim = { .name = "A claim",
		.role_chosen = true,
		.area_chosen = true,
		.role = PARTNER_PRESALES_ADVISOR,
		.area = AREA_BUSINESS_APPLICATIONS,
		.tenant = "t",
		.domain = "d",
		.location = 1 };
	struct line line = { .position = 3,
		.item = { "sales", "Dynamics 365 Sales",
		    AREA_BUSINESS_APPLICATIONS, true, true },
		.subscription = "",
		.awaited = "1b4e28ba-2fa1-11d2-883f-0016d3cca427" };
	const struct subscription_evidence evidence = { .well_formed = true };
	const struct draft draft = { .claim = &claim,
		.lines = &line,
		.evidence = &evidence,
		.line_count = 1 };
	struct problem problems[DRAFT_PROBLEMS_MAX];

	(void)state;
	assert_true(line_waits(&line));
	assert_true(draft_problems(arena, &draft, problems) > 0);
	assert_string_equal(problems[0].field, "subscription.3");
	assert_string_equal(problems[0].sentence,
	    "Dynamics 365 Sales: waiting for subscription "
	    "1b4e28ba-2fa1-11d2-883f-0016d3cca427. We look for it every day, "
	    "and you get one message when it can be claimed.");
	line.awaited = "";
	assert_false(line_waits(&line));
	line.awaited = NULL;
	assert_false(line_waits(&line));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    only_a_draft_waits_and_only_for_what_is_not_visible),
		cmocka_unit_test(each_cause_ends_the_wait_or_lets_it_go_on),
		cmocka_unit_test(a_new_subscription_has_seven_days_to_show),
		cmocka_unit_test(a_line_that_waits_stands_against_submitting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
