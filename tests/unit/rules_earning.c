/* "Can this earn?": each condition, in each state, with what to do. */

#include "rules/earning.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/outcome.h"

/* A line that can earn. */
static struct earning_facts
good(void)
{
	return (struct earning_facts){
		.role = PARTNER_USE_OR_CONSUME,
		.location = "Fabrikam Seattle",
		.enrollment = ENROLLMENT_ENROLLED,
		.subscribed = true,
		.status = SUBSCRIPTION_ENABLED,
	};
}

/* A line, and what is answered of it. */
struct row {
	struct earning_facts facts;
	const char *answers; /* one letter for each condition: y or n */
	const char *why;     /* part of what is said of the last no; NULL */
};

#define LINE(role_, enrollment_, out, there, status_, is_trial)                \
	{                                                                      \
		.role = PARTNER_##role_, .location = "Fabrikam Seattle",       \
		.enrollment = ENROLLMENT_##enrollment_, .opted_out = (out),    \
		.subscribed = (there), .status = SUBSCRIPTION_##status_,       \
		.trial = (is_trial)                                            \
	}

static const struct row rows[] = {
	/* R7.4: all yes */
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, ENABLED, 0), "yyyy", NULL },
	{ LINE(PRESALES_ADVISOR, ENROLLED, 0, 1, ENABLED, 0), "yyyy", NULL },
	/* R7.5: every other standing */
	{ LINE(USE_OR_CONSUME, NONE, 0, 1, ENABLED, 0), "nyyy",
	    "is not enrolled in Microsoft Commerce Incentives." },
	{ LINE(USE_OR_CONSUME, INVITED, 0, 1, ENABLED, 0), "nyyy",
	    "stands at “Invited”" },
	{ LINE(USE_OR_CONSUME, ACTION_REQUIRED, 0, 1, ENABLED, 0), "nyyy",
	    "stands at “Action required”" },
	{ LINE(USE_OR_CONSUME, VALIDATING, 0, 1, ENABLED, 0), "nyyy",
	    "stands at “Validating”" },
	{ LINE(USE_OR_CONSUME, INELIGIBLE, 0, 1, ENABLED, 0), "nyyy",
	    "stands at “Ineligible”" },
	{ LINE(USE_OR_CONSUME, DISCONTINUED, 0, 1, ENABLED, 0), "nyyy",
	    "stands at “Discontinued”" },
	{ LINE(USE_OR_CONSUME, EXPIRED, 0, 1, ENABLED, 0), "nyyy",
	    "stands at “Expired”" },
	/* R7.6 */
	{ LINE(USAGE_RECOGNITION, ENROLLED, 0, 1, ENABLED, 0), "ynyy",
	    "No payment: your company is recognized" },
	{ LINE(INFLUENCED_REVENUE, ENROLLED, 0, 1, ENABLED, 0), "ynyy",
	    "No payment: the revenue is associated" },
	/* R7.7 */
	{ LINE(USE_OR_CONSUME, ENROLLED, 1, 1, ENABLED, 0), "yyny",
	    "opted out of incentive payments" },
	/* R7.8, R3.7, R3.8 */
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, WARNING, 0), "yyyy", NULL },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, SUSPENDED, 0), "yyyn",
	    "is suspended" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, LOCKED_OUT, 0), "yyyn",
	    "is locked out" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, DELETED, 0), "yyyn",
	    "has ended" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, ENABLED, 1), "yyyn",
	    "is a trial" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, WARNING, 1), "yyyn",
	    "is a trial" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, SUSPENDED, 1), "yyyn",
	    "is suspended" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 1, DELETED, 1), "yyyn",
	    "has ended" },
	{ LINE(USE_OR_CONSUME, ENROLLED, 0, 0, ENABLED, 0), "yyyn",
	    "no subscription of the customer" },
	/* several at once */
	{ LINE(INFLUENCED_REVENUE, NONE, 0, 1, SUSPENDED, 0), "nnyn",
	    "is suspended" },
	{ LINE(USE_OR_CONSUME, INVITED, 1, 0, ENABLED, 0), "nynn", NULL },
	{ LINE(USAGE_RECOGNITION, VALIDATING, 0, 1, LOCKED_OUT, 0), "nnyn",
	    NULL },
};

static void
each_condition_is_answered_by_itself(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct earning_answer answers[EARNING_CONDITION__COUNT];
		const char *why = "";
		int lacks = 0;

		earning_answers(arena, &rows[i].facts, answers);
		for (int j = 0; j < EARNING_CONDITION__COUNT; j++) {
			assert_int_equal(
			    answers[j].yes, rows[i].answers[j] == 'y');
			if (answers[j].yes)
				continue;
			lacks++;
			why = answers[j].why;
		}
		assert_int_equal(earning_lacks(answers), lacks);
		if (rows[i].why != NULL)
			assert_non_null(strstr(why, rows[i].why));
	}
	arena_free(arena);
}

/* R7.4 */
static void
every_no_says_why_and_what_to_do(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct earning_answer answers[EARNING_CONDITION__COUNT];

		earning_answers(arena, &rows[i].facts, answers);
		for (int j = 0; j < EARNING_CONDITION__COUNT; j++) {
			assert_true(strlen(answers[j].question) > 0);
			assert_true(strlen(answers[j].why) > 0);
			if (!answers[j].yes)
				assert_true(strlen(answers[j].what_to_do) > 0);
		}
	}
	arena_free(arena);
}

/* R7.5: the program is the engagement's. */
static void
the_program_named_is_that_of_the_role(void **state)
{
	struct earning_answer answers[EARNING_CONDITION__COUNT];
	struct earning_facts facts = good();
	struct arena *arena = arena_new();

	(void)state;
	earning_answers(arena, &facts, answers);
	assert_string_equal(answers[EARNING_ENROLLED].why,
	    "Fabrikam Seattle is enrolled in Microsoft Commerce Incentives.");
	facts.role = PARTNER_INFLUENCED_REVENUE;
	earning_answers(arena, &facts, answers);
	assert_string_equal(answers[EARNING_ENROLLED].why,
	    "Fabrikam Seattle is enrolled in Partner Recognition.");
	arena_free(arena);
}

static void
what_earns_is_active_or_in_grace_and_paid_for(void **state)
{
	(void)state;
	for (int i = 0; i < SUBSCRIPTION_STATUS__COUNT; i++) {
		enum subscription_status status = (enum subscription_status)i;

		assert_int_equal(earning_subscription(status, false),
		    status == SUBSCRIPTION_ENABLED ||
			status == SUBSCRIPTION_WARNING);
		assert_false(earning_subscription(status, true));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_condition_is_answered_by_itself),
		cmocka_unit_test(every_no_says_why_and_what_to_do),
		cmocka_unit_test(the_program_named_is_that_of_the_role),
		cmocka_unit_test(what_earns_is_active_or_in_grace_and_paid_for),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
