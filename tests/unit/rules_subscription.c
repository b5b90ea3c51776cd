/* Subscriptions and customers: each cause, and which of two comes first. */

#include "rules/subscription.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"

#include <cmocka.h>

static const struct item sales = { "sales", "Dynamics 365 Sales",
	AREA_BUSINESS_APPLICATIONS, true, true };

/* Evidence with nothing against it. */
static struct subscription_evidence
good(void)
{
	return (struct subscription_evidence){
		.well_formed = true,
		.looks = LOOKS_NOTHING,
		.product_in_tenant = true,
		.in_tenant = true,
		.any_product = true,
		.this_product = true,
		.other_product = "",
		.status = SUBSCRIPTION_ENABLED,
		.set_up = true,
		.your_claim = "",
	};
}

/* Change evidence so that this cause applies too. */
static void
spoil(struct subscription_evidence *evidence, enum subscription_cause cause)
{
	switch (cause) {
	case CAUSE_NOT_A_SUBSCRIPTION_ID: /* R4.31 */
		evidence->well_formed = false;
		break;
	case CAUSE_PRODUCT_NOT_IN_TENANT: /* R4.32 */
		evidence->product_in_tenant = false;
		break;
	case CAUSE_NOT_DYNAMICS: /* R4.33 */
		evidence->any_product = false;
		break;
	case CAUSE_OTHER_PRODUCT: /* R4.34 */
		evidence->this_product = false;
		break;
	case CAUSE_CSP: /* R4.35 */
		evidence->csp = true;
		break;
	case CAUSE_EXPIRED: /* R4.36 */
		evidence->status = SUBSCRIPTION_DELETED;
		break;
	case CAUSE_NOT_SET_UP: /* R4.37, R3.9 */
		evidence->set_up = false;
		break;
	case CAUSE_NOT_VISIBLE_YET: /* R4.38 */
		evidence->in_tenant = false;
		break;
	case CAUSE_ALREADY_YOURS: /* R4.39 */
		evidence->already_yours = true;
		break;
	case CAUSE_FINE:
	case CAUSE__COUNT:
		break;
	}
}

static void
each_cause_alone_is_the_answer(void **state)
{
	(void)state;
	for (int cause = CAUSE_FINE; cause < CAUSE__COUNT; cause++) {
		struct subscription_evidence evidence = good();

		spoil(&evidence, (enum subscription_cause)cause);
		assert_int_equal(
		    subscription_check(&evidence, PARTNER_PRESALES_ADVISOR),
		    cause);
	}
}

/* What can be said of a subscription only when it is this tenant's. */
static bool
is_of_own(int cause)
{
	return cause >= CAUSE_NOT_DYNAMICS && cause <= CAUSE_NOT_SET_UP;
}

/* R4.12: a subscription we do not see has no product, price or state, so
 * what would be said of those gives way. */
static void
of_two_causes_the_first_in_the_table_is_the_answer(void **state)
{
	(void)state;
	for (int one = CAUSE_FINE + 1; one < CAUSE__COUNT; one++)
		for (int two = one + 1; two < CAUSE__COUNT; two++) {
			struct subscription_evidence evidence = good();
			int first =
			    is_of_own(one) && two == CAUSE_NOT_VISIBLE_YET
				? two
				: one;

			spoil(&evidence, (enum subscription_cause)one);
			spoil(&evidence, (enum subscription_cause)two);
			assert_int_equal(subscription_check(&evidence,
					     PARTNER_PRESALES_ADVISOR),
			    first);
		}
}

static void
csp_is_refused_only_where_the_role_needs_volume_licensing(void **state)
{
	struct subscription_evidence evidence = good();

	(void)state;
	evidence.csp = true;
	assert_int_equal(
	    subscription_check(&evidence, PARTNER_PRESALES_ADVISOR), CAUSE_CSP);
	assert_int_equal(
	    subscription_check(&evidence, PARTNER_USAGE_RECOGNITION),
	    CAUSE_CSP);
	assert_int_equal(
	    subscription_check(&evidence, PARTNER_INFLUENCED_REVENUE),
	    CAUSE_FINE);
}

/* R3.8 */
static void
only_a_deleted_subscription_has_expired(void **state)
{
	(void)state;
	for (int i = 0; i < SUBSCRIPTION_STATUS__COUNT; i++) {
		struct subscription_evidence evidence = good();

		evidence.status = (enum subscription_status)i;
		assert_int_equal(
		    subscription_check(&evidence, PARTNER_PRESALES_ADVISOR),
		    i == SUBSCRIPTION_DELETED ? CAUSE_EXPIRED : CAUSE_FINE);
	}
}

/* R4.11 */
static void
a_workload_is_refused_for_three_causes_only(void **state)
{
	(void)state;
	for (int cause = CAUSE_FINE; cause < CAUSE__COUNT; cause++) {
		struct subscription_evidence evidence = good();
		bool applies = cause == CAUSE_PRODUCT_NOT_IN_TENANT ||
			       cause == CAUSE_NOT_SET_UP ||
			       cause == CAUSE_ALREADY_YOURS;

		spoil(&evidence, (enum subscription_cause)cause);
		assert_int_equal(subscription_check_workload(&evidence),
		    applies ? cause : CAUSE_FINE);
	}
}

/* R4.13 */
static void
another_kind_of_guid_is_called_what_it_looks_like(void **state)
{
	static const struct {
		enum looks_like looks;
		const char *word;
	} kinds[] = {
		{ LOOKS_TENANT, "tenant ID" },
		{ LOOKS_SKU, "SKU ID" },
		{ LOOKS_PLAN, "service plan ID" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		struct subscription_evidence evidence = good();
		enum subscription_cause cause;

		evidence.looks = kinds[i].looks;
		cause = subscription_check(&evidence, PARTNER_PRESALES_ADVISOR);
		assert_int_equal(cause, CAUSE_NOT_A_SUBSCRIPTION_ID);
		assert_non_null(strstr(subscription_cause_sentence(
					   arena, cause, &evidence, &sales),
		    kinds[i].word));
	}
	arena_free(arena);
}

static void
every_cause_has_its_own_code_sentence_and_next_step(void **state)
{
	static const char *const codes[] = { "fine", "not-a-subscription-id",
		"product-not-in-tenant", "not-dynamics", "other-product", "csp",
		"expired", "not-set-up", "not-visible-yet", "already-yours" };
	struct subscription_evidence evidence = good();
	struct arena *arena = arena_new();
	const char *sentences[CAUSE__COUNT];

	(void)state;
	for (int i = CAUSE_FINE; i < CAUSE__COUNT; i++) {
		enum subscription_cause cause = (enum subscription_cause)i;

		assert_string_equal(subscription_cause_code(cause), codes[i]);
		sentences[i] = subscription_cause_sentence(
		    arena, cause, &evidence, &sales);
		assert_int_equal(sentences[i][0] != '\0', i != CAUSE_FINE);
		assert_int_equal(subscription_cause_next_step(cause)[0] != '\0',
		    i != CAUSE_FINE);
		for (int before = 0; before < i; before++)
			assert_string_not_equal(
			    sentences[before], sentences[i]);
	}
	arena_free(arena);
}

static void
sentences_name_what_the_evidence_knows(void **state)
{
	struct subscription_evidence evidence = good();
	struct arena *arena = arena_new();

	(void)state;
	evidence.other_product = "Dynamics 365 Finance";
	evidence.your_claim = "C-12345678";
	assert_string_equal(subscription_cause_sentence(
				arena, CAUSE_OTHER_PRODUCT, &evidence, &sales),
	    "This subscription is for Dynamics 365 Finance, not for Dynamics "
	    "365 Sales.");
	assert_non_null(strstr(subscription_cause_sentence(arena,
				   CAUSE_ALREADY_YOURS, &evidence, &sales),
	    "in claim C-12345678."));
	assert_non_null(
	    strstr(subscription_cause_next_step(CAUSE_NOT_SET_UP), "7 days"));
	assert_non_null(strstr(
	    subscription_cause_next_step(CAUSE_NOT_VISIBLE_YET), "7 days"));
	arena_free(arena);
}

/* R3.7, R3.8 */
static void
what_does_not_earn_now_has_a_warning(void **state)
{
	static const struct {
		bool earns, warned, trial_warned;
	} rows[] = {
		[SUBSCRIPTION_ENABLED] = { true, false, true },
		[SUBSCRIPTION_WARNING] = { true, false, true },
		[SUBSCRIPTION_SUSPENDED] = { false, true, true },
		[SUBSCRIPTION_LOCKED_OUT] = { false, true, true },
		[SUBSCRIPTION_DELETED] = { false, false, false },
	};

	(void)state;
	for (int i = 0; i < SUBSCRIPTION_STATUS__COUNT; i++) {
		struct subscription subscription = {
			.status = (enum subscription_status)i,
		};

		assert_int_equal(
		    subscription_earns(subscription.status), rows[i].earns);
		assert_int_equal(subscription_warning(&subscription) != NULL,
		    rows[i].warned);
		subscription.trial = true;
		assert_int_equal(subscription_warning(&subscription) != NULL,
		    rows[i].trial_warned);
	}
}

static void
a_status_is_read_only_as_graph_writes_it(void **state)
{
	enum subscription_status status;

	(void)state;
	for (int i = 0; i < SUBSCRIPTION_STATUS__COUNT; i++) {
		assert_true(subscription_status_of(
		    subscription_status_code((enum subscription_status)i),
		    &status));
		assert_int_equal(status, i);
		assert_true(strlen(subscription_status_name(status)) > 0);
	}
	assert_false(subscription_status_of("enabled", &status));
	assert_false(subscription_status_of("", &status));
}

/* R4.5 */
static void
the_customer_check_finds_tenant_then_domain_then_mismatch(void **state)
{
	(void)state;
	for (int i = 0; i < 8; i++) {
		bool tenant = i & 4, domain = i & 2, same = i & 1;
		enum customer_cause cause = !tenant   ? CUSTOMER_UNKNOWN_TENANT
					    : !domain ? CUSTOMER_UNKNOWN_DOMAIN
					    : !same   ? CUSTOMER_MISMATCH
						      : CUSTOMER_FINE;

		assert_int_equal(customer_check(tenant, domain, same), cause);
	}
}

/* R4.6: the sentences take no argument, so they cannot name a tenant. */
static void
each_customer_cause_has_its_own_sentence(void **state)
{
	(void)state;
	assert_string_equal(customer_cause_sentence(CUSTOMER_FINE), "");
	for (int i = 1; i < CUSTOMER_CAUSE__COUNT; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(
			    customer_cause_sentence((enum customer_cause)i),
			    customer_cause_sentence((enum customer_cause)j));
	assert_non_null(strstr(customer_cause_sentence(CUSTOMER_MISMATCH),
	    "Contact your customer to make sure you have the correct "
	    "details"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_cause_alone_is_the_answer),
		cmocka_unit_test(
		    of_two_causes_the_first_in_the_table_is_the_answer),
		cmocka_unit_test(
		    csp_is_refused_only_where_the_role_needs_volume_licensing),
		cmocka_unit_test(only_a_deleted_subscription_has_expired),
		cmocka_unit_test(a_workload_is_refused_for_three_causes_only),
		cmocka_unit_test(
		    another_kind_of_guid_is_called_what_it_looks_like),
		cmocka_unit_test(
		    every_cause_has_its_own_code_sentence_and_next_step),
		cmocka_unit_test(sentences_name_what_the_evidence_knows),
		cmocka_unit_test(what_does_not_earn_now_has_a_warning),
		cmocka_unit_test(a_status_is_read_only_as_graph_writes_it),
		cmocka_unit_test(
		    the_customer_check_finds_tenant_then_domain_then_mismatch),
		cmocka_unit_test(each_customer_cause_has_its_own_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
