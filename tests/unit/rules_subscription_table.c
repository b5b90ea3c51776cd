/* Subscriptions: a long table of what can be known of one, and the cause. */

#include "rules/subscription.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

/*
 * What is known of what was typed, a letter for each thing that is so:
 * w well-formed; t k l the ID of a tenant, a SKU, a plan; p the product is in
 * the tenant; m the subscription is; a it proves some product; i this item;
 * c CSP; s set up; y already yours.
 */
static const struct row {
	const char *is;
	enum partner_role role;
	enum subscription_status status;
	enum subscription_cause cause;
} rows[] = {
	/* what is typed: no GUID, whatever else is so */
	{ "", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "p", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "pmais", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "pmaicsy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	/* a GUID of something else */
	{ "wt", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wtp", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wtpy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wk", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wkp", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wkpy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wl", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wlp", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	{ "wlpy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_NOT_A_SUBSCRIPTION_ID },
	/* the product is not on the tenant */
	{ "w", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "wm", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "wma", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "wmacy", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_DELETED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	/* not visible: nothing else can be said of it */
	{ "wp", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_VISIBLE_YET },
	{ "wp", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_VISIBLE_YET },
	{ "wp", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_VISIBLE_YET },
	{ "wpaisc", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_DELETED,
	    CAUSE_NOT_VISIBLE_YET },
	{ "wpaisy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_VISIBLE_YET },
	/* for no product */
	{ "wpm", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_DYNAMICS },
	{ "wpms", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_DYNAMICS },
	{ "wpmc", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_DYNAMICS },
	{ "wpmcy", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_DELETED,
	    CAUSE_NOT_DYNAMICS },
	/* for another product */
	{ "wpma", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_OTHER_PRODUCT },
	{ "wpmas", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_WARNING,
	    CAUSE_OTHER_PRODUCT },
	{ "wpmac", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_OTHER_PRODUCT },
	{ "wpmay", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_OTHER_PRODUCT },
	/* CSP, by role and by state */
	{ "wpmaics", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_CSP },
	{ "wpmaics", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_CSP },
	{ "wpmaics", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_FINE },
	{ "wpmaics", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_SUSPENDED,
	    CAUSE_CSP },
	{ "wpmaic", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_DELETED, CAUSE_CSP },
	{ "wpmaicy", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_DELETED,
	    CAUSE_CSP },
	{ "wpmaics", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_EXPIRED },
	{ "wpmaic", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_SET_UP },
	{ "wpmaicsy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_ALREADY_YOURS },
	/* ended, in every role; no other state has */
	{ "wpmais", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_DELETED,
	    CAUSE_EXPIRED },
	{ "wpmais", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_DELETED,
	    CAUSE_EXPIRED },
	{ "wpmais", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_DELETED,
	    CAUSE_EXPIRED },
	{ "wpmai", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_DELETED,
	    CAUSE_EXPIRED },
	{ "wpmaisy", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_DELETED,
	    CAUSE_EXPIRED },
	{ "wpmais", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_FINE },
	{ "wpmais", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_WARNING,
	    CAUSE_FINE },
	{ "wpmais", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_SUSPENDED,
	    CAUSE_FINE },
	{ "wpmais", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_LOCKED_OUT,
	    CAUSE_FINE },
	/* not set up */
	{ "wpmai", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_SET_UP },
	{ "wpmai", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_SET_UP },
	{ "wpmai", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_SET_UP },
	{ "wpmai", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_LOCKED_OUT,
	    CAUSE_NOT_SET_UP },
	{ "wpmaiy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_WARNING,
	    CAUSE_NOT_SET_UP },
	/* already yours */
	{ "wpmaisy", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_ENABLED,
	    CAUSE_ALREADY_YOURS },
	{ "wpmaisy", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_ALREADY_YOURS },
	{ "wpmaisy", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_ALREADY_YOURS },
	{ "wpmaisy", PARTNER_PRESALES_ADVISOR, SUBSCRIPTION_SUSPENDED,
	    CAUSE_ALREADY_YOURS },
	/* fine in every role */
	{ "wpmais", PARTNER_USAGE_RECOGNITION, SUBSCRIPTION_ENABLED,
	    CAUSE_FINE },
	{ "wpmais", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_ENABLED,
	    CAUSE_FINE },
	{ "wpmais", PARTNER_INFLUENCED_REVENUE, SUBSCRIPTION_LOCKED_OUT,
	    CAUSE_FINE },
	/* workloads: three causes and no others */
	{ "", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "s", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "y", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "sy", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_PRODUCT_NOT_IN_TENANT },
	{ "p", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED, CAUSE_NOT_SET_UP },
	{ "py", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_SET_UP },
	{ "pc", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_NOT_SET_UP },
	{ "ps", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED, CAUSE_FINE },
	{ "psc", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED, CAUSE_FINE },
	{ "pst", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED, CAUSE_FINE },
	{ "psma", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED, CAUSE_FINE },
	{ "psy", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_ALREADY_YOURS },
	{ "psyc", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_ENABLED,
	    CAUSE_ALREADY_YOURS },
	{ "ps", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_DELETED, CAUSE_FINE },
	{ "psy", PARTNER_USE_OR_CONSUME, SUBSCRIPTION_DELETED,
	    CAUSE_ALREADY_YOURS },
};
_Static_assert(LENGTH(rows) >= 60, "the table is as long as it should be");

static bool
has(const char *letters, char letter)
{
	return strchr(letters, letter) != NULL;
}

static struct subscription_evidence
evidence_of(const struct row *row)
{
	return (struct subscription_evidence){
		.well_formed = has(row->is, 'w'),
		.looks = has(row->is, 't')   ? LOOKS_TENANT
			 : has(row->is, 'k') ? LOOKS_SKU
			 : has(row->is, 'l') ? LOOKS_PLAN
					     : LOOKS_NOTHING,
		.product_in_tenant = has(row->is, 'p'),
		.in_tenant = has(row->is, 'm'),
		.any_product = has(row->is, 'a'),
		.this_product = has(row->is, 'i'),
		.other_product = "",
		.csp = has(row->is, 'c'),
		.status = row->status,
		.set_up = has(row->is, 's'),
		.already_yours = has(row->is, 'y'),
		.your_claim = "",
	};
}

/* R4.11, R4.12, R4.31 to R4.39 */
static void
each_row_of_the_table_has_its_cause(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct subscription_evidence evidence = evidence_of(&rows[i]);
		enum subscription_cause cause =
		    rows[i].role == PARTNER_USE_OR_CONSUME
			? subscription_check_workload(&evidence)
			: subscription_check(&evidence, rows[i].role);

		if (cause != rows[i].cause)
			fail_msg("row %zu (%s): %s, not %s", i, rows[i].is,
			    subscription_cause_code(cause),
			    subscription_cause_code(rows[i].cause));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_row_of_the_table_has_its_cause),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
