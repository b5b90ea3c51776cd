/* What can be claimed as what, and what rules it out. */

#include "rules/offer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

/* R3.3, R3.1, R3.2: the table of the rules once more. */
static const struct {
	const char *code, *name, *engagement;
	enum area area;
	enum program program;
	enum agreement agreement;
	bool incentivized, per_subscription;
} rows[] = {
	[PARTNER_PRESALES_ADVISOR] = { "presales-advisor",
	    "Build intent - Advisor", "MCI BizApps Presales Advisor",
	    AREA_BUSINESS_APPLICATIONS, PROGRAM_COMMERCE_INCENTIVES,
	    AGREEMENT_VOLUME, true, true },
	[PARTNER_USAGE_RECOGNITION] = { "usage-recognition",
	    "Usage recognition - Non-Incentivized",
	    "Usage Recognition - Biz Apps", AREA_BUSINESS_APPLICATIONS,
	    PROGRAM_PARTNER_RECOGNITION, AGREEMENT_VOLUME, false, true },
	[PARTNER_INFLUENCED_REVENUE] = { "influenced-revenue",
	    "Influenced Revenue recognition - Non-Incentivized",
	    "Microsoft Business Applications Revenue",
	    AREA_BUSINESS_APPLICATIONS, PROGRAM_PARTNER_RECOGNITION,
	    AGREEMENT_VOLUME_OR_CSP, false, true },
	[PARTNER_USE_OR_CONSUME] = { "use-or-consume", "Use or consume",
	    "Modern Work and Security Usage", AREA_MODERN_WORK,
	    PROGRAM_COMMERCE_INCENTIVES, AGREEMENT_ANY, true, false },
};

static void
offers_are_those_of_the_table(void **state)
{
	(void)state;
	assert_int_equal(LENGTH(rows), PARTNER_ROLE__COUNT);
	for (int i = 0; i < PARTNER_ROLE__COUNT; i++) {
		const struct offer *offer = offer_of((enum partner_role)i);
		enum partner_role role = PARTNER_ROLE__COUNT;

		assert_string_equal(offer->code, rows[i].code);
		assert_string_equal(offer->name, rows[i].name);
		assert_string_equal(offer->engagement, rows[i].engagement);
		assert_int_equal(offer->area, rows[i].area);
		assert_int_equal(offer->program, rows[i].program);
		assert_int_equal(offer->agreement, rows[i].agreement);
		assert_int_equal(offer->incentivized, rows[i].incentivized);
		assert_int_equal(
		    offer->per_subscription, rows[i].per_subscription);
		assert_true(offer_role_of(rows[i].code, &role));
		assert_int_equal(role, i);
	}
}

/* R4.7 */
static void
every_offer_says_when_to_select_it_and_its_condition(void **state)
{
	(void)state;
	for (int i = 0; i < PARTNER_ROLE__COUNT; i++) {
		const struct offer *offer = offer_of((enum partner_role)i);

		assert_int_equal(
		    strncmp(offer->select_if, "Select this if ", 15), 0);
		assert_true(strlen(offer->agreement_words) > 20);
		assert_true(strlen(offer->pays) > 0);
	}
	for (int i = 0; i < AREA__COUNT; i++)
		assert_non_null(
		    strstr(area_select_if((enum area)i), " if your work was "));
}

/* R3.4, R3.5 */
static void
an_item_is_refused_outside_its_area_or_offer(void **state)
{
	static const struct {
		enum area area;
		bool usage_offered, active;
		bool refused[PARTNER_ROLE__COUNT];
	} items[] = {
		{ AREA_BUSINESS_APPLICATIONS, true, true,
		    { false, false, false, true } },
		{ AREA_BUSINESS_APPLICATIONS, false, true,
		    { false, true, false, true } },
		{ AREA_BUSINESS_APPLICATIONS, true, false,
		    { true, true, true, true } },
		{ AREA_MODERN_WORK, true, true, { true, true, true, false } },
		{ AREA_MODERN_WORK, false, true, { true, true, true, false } },
		{ AREA_MODERN_WORK, true, false, { true, true, true, true } },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(items); i++)
		for (int role = 0; role < PARTNER_ROLE__COUNT; role++) {
			struct item item = { "code", "Name", items[i].area,
				items[i].usage_offered, items[i].active };

			assert_int_equal(offer_item_refusal(&item,
					     (enum partner_role)role) != NULL,
			    items[i].refused[role]);
		}
}

static void
the_refusal_of_usage_names_partner_admin_link(void **state)
{
	struct item item = { "power-bi", "Power BI", AREA_BUSINESS_APPLICATIONS,
		false, true };

	(void)state;
	assert_non_null(
	    strstr(offer_item_refusal(&item, PARTNER_USAGE_RECOGNITION),
		"Partner Admin Link"));
}

/* R4.8 */
static void
a_role_that_needs_volume_licensing_is_ruled_out_by_csp_alone(void **state)
{
	static const struct {
		size_t volume, csp;
		bool refused[PARTNER_ROLE__COUNT];
	} customers[] = {
		{ 0, 0, { false, false, false, false } },
		{ 1, 0, { false, false, false, false } },
		{ 1, 9, { false, false, false, false } },
		{ 0, 1, { true, true, false, false } },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(customers); i++)
		for (int role = 0; role < PARTNER_ROLE__COUNT; role++)
			assert_int_equal(
			    offer_role_refusal((enum partner_role)role,
				customers[i].volume, customers[i].csp) != NULL,
			    customers[i].refused[role]);
}

static void
a_word_that_is_no_role_is_refused(void **state)
{
	enum partner_role role;

	(void)state;
	assert_false(offer_role_of("", &role));
	assert_false(offer_role_of("Use or consume", &role));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offers_are_those_of_the_table),
		cmocka_unit_test(
		    every_offer_says_when_to_select_it_and_its_condition),
		cmocka_unit_test(an_item_is_refused_outside_its_area_or_offer),
		cmocka_unit_test(the_refusal_of_usage_names_partner_admin_link),
		cmocka_unit_test(
		    a_role_that_needs_volume_licensing_is_ruled_out_by_csp_alone),
		cmocka_unit_test(a_word_that_is_no_role_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
