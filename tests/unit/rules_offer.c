/* What can be claimed as what, and what rules it out. */

#include "rules/offer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/csv.h"
#include "base/outcome.h"
#include "rules/catalogue.h"
#include "rules/subscription.h"

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
		assert_non_null(offer->asks);
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

/* An item of our own catalogue, and whether its usage is claimed. */
struct expected {
	enum area area;
	bool linked;
};

/* domain.md section 3, once more: everything in Modern Work and Security is a
 * workload; of the products, these are credited by Partner Admin Link. */
static struct expected
expect(const char *code)
{
	static const char *const linked[] = { "dynamics-365-customer-insights",
		"power-apps", "power-automate", "power-bi", "power-pages",
		"copilot-studio" };
	struct expected expected = { .area = AREA_MODERN_WORK };

	if (strncmp(code, "dynamics-", 9) == 0)
		expected.area = AREA_BUSINESS_APPLICATIONS;
	for (size_t i = 0; i < LENGTH(linked); i++)
		if (strcmp(code, linked[i]) == 0)
			expected =
			    (struct expected){ AREA_BUSINESS_APPLICATIONS,
				    true };
	return expected;
}

/* May an item that was bought like this be claimed in that role? */
static bool
is_allowed(struct expected item, enum partner_role role, bool csp)
{
	switch (role) {
	case PARTNER_PRESALES_ADVISOR:
		return item.area == AREA_BUSINESS_APPLICATIONS && !csp;
	case PARTNER_USAGE_RECOGNITION:
		return item.area == AREA_BUSINESS_APPLICATIONS &&
		       !item.linked && !csp;
	case PARTNER_INFLUENCED_REVENUE:
		return item.area == AREA_BUSINESS_APPLICATIONS;
	case PARTNER_USE_OR_CONSUME:
		return item.area == AREA_MODERN_WORK;
	case PARTNER_ROLE__COUNT:
		break;
	}
	return false;
}

/* What all rules together say of it. */
static bool
is_allowed_by_the_rules(
    const struct item *item, enum partner_role role, bool csp)
{
	const struct subscription_evidence evidence = { .well_formed = true,
		.product_in_tenant = true,
		.in_tenant = true,
		.any_product = true,
		.this_product = true,
		.csp = csp,
		.status = SUBSCRIPTION_ENABLED,
		.set_up = true };

	if (offer_item_refusal(item, role) != NULL)
		return false;
	if (offer_of(role)->per_subscription)
		return subscription_check(&evidence, role) == CAUSE_FINE;
	return subscription_check_workload(&evidence) == CAUSE_FINE;
}

struct walk {
	struct arena *arena;
	size_t combinations, allowed;
};

static int
walk_row(void *context, long line, const char *const *fields, size_t count)
{
	struct walk *walk = context;
	struct catalogue_row row;
	const char *why;

	if (line == 1)
		return 1;
	assert_int_equal(
	    catalogue_read_row(walk->arena, fields, count, &row, &why), DONE);
	assert_int_equal(row.item.area, expect(row.item.code).area);
	assert_int_equal(
	    offer_is_linked(&row.item), expect(row.item.code).linked);
	for (int role = 0; role < PARTNER_ROLE__COUNT; role++)
		for (int csp = 0; csp < 2; csp++) {
			bool allowed = is_allowed(expect(row.item.code),
			    (enum partner_role)role, csp);

			if (is_allowed_by_the_rules(&row.item,
				(enum partner_role)role, csp) != allowed)
				fail_msg("%s as %s, csp %d", row.item.code,
				    offer_of((enum partner_role)role)->code,
				    csp);
			walk->combinations++;
			walk->allowed += allowed;
		}
	return 1;
}

/* R3.3, R3.4, R3.5, R4.35: every item of the catalogue in every role, bought
 * either way. */
static void
every_item_in_every_role_under_every_agreement(void **state)
{
	struct walk walk = { .arena = arena_new() };
	const char *why;
	long line;

	(void)state;
	assert_int_equal(
	    csv_read_file("db/catalogue.csv", walk_row, &walk, &line, &why),
	    DONE);
	assert_int_equal(walk.combinations, 39 * 4 * 2);
	/* 22 workloads either way; 17 products as revenue either way, 17 as
	 * advice and 11 as usage through Volume Licensing. */
	assert_int_equal(walk.allowed, 22 * 2 + 17 * 2 + 17 + 11);
	arena_free(walk.arena);
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
		cmocka_unit_test(
		    every_item_in_every_role_under_every_agreement),
		cmocka_unit_test(a_word_that_is_no_role_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
