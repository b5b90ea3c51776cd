/* The demonstration: what is in it, and that all of it could have happened. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "admin/demo.h"
#include "rules/subscription.h"
#include "seed.h"
#include "store/customer.h"
#include "store/history.h"
#include "store/world.h"

#define NOW	1795000000 /* 18 November 2026, a Wednesday */
#define CONTOSO "b85f8b0c-44ee-4419-987a-5afc1fde85a3"

/* The whole world, made once for all tests here. */
static struct world world;

static int
make(void **state)
{
	char *name[] = { (char[]){ "demo" }, NULL };
	char path[128];
	FILE *now;

	(void)state;
	snprintf(world.directory, sizeof world.directory, "/tmp/cpor-XXXXXX");
	if (mkdtemp(world.directory) == NULL ||
	    setenv("CPOR_DATA", world.directory, 1) == -1)
		return -1;
	snprintf(path, sizeof path, "%s/now", world.directory);
	now = fopen(path, "we");
	if (now == NULL || fprintf(now, "%d\n", NOW) < 0 || fclose(now) == EOF)
		return -1;
	if (admin_demo(1, name) != OFFICE_DONE)
		return -1;
	snprintf(path, sizeof path, "%s/keys", world.directory);
	if (secret_keys_read(path, &world.keys) == -1 ||
	    store_open(&world.store, world.directory, &world.keys) == -1)
		return -1;
	world.arena = arena_new();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	store_close(&world.store);
	arena_free(world.arena);
	world_remove(world.directory);
	return 0;
}

static void
there_are_as_many_as_promised(void **state)
{
	static const struct {
		const char *sql;
		int64_t count;
	} all[] = {
		{ "SELECT count(*) FROM program", 2 },
		{ "SELECT count(*) FROM directory WHERE kind = 'partner'", 6 },
		{ "SELECT count(*) FROM location", 10 },
		{ "SELECT count(*) FROM person", 25 },
		{ "SELECT count(DISTINCT role) FROM member_role", 8 },
		{ "SELECT count(DISTINCT status) FROM enrollment", 7 },
		{ "SELECT count(*) FROM tenant", 40 },
		{ "SELECT count(*) FROM subscription", 150 },
		{ "SELECT count(*) FROM claim", 68 },
		{ "SELECT count(*) FROM line_wait", 1 },
		{ "SELECT count(*) FROM proof_scan WHERE state = 'infected'",
		    1 },
		{ "SELECT count(*) FROM proof_scan WHERE state = 'waiting'",
		    0 },
		{ "SELECT count(*) FROM ask WHERE line IS NOT NULL", 2 },
		{ "SELECT count(DISTINCT status) FROM claim", 9 },
		{ "SELECT count(*) FROM second_look WHERE settled IS NULL", 1 },
		{ "SELECT count(*) FROM claim WHERE status = 'approved'"
		  " AND turn = 'dispute'",
		    1 },
		{ "SELECT count(DISTINCT role) FROM claim", 4 },
		{ "SELECT count(DISTINCT kind) FROM comment", 3 },
		{ "SELECT count(DISTINCT type) FROM proof", 3 },
		{ "SELECT count(*) FROM meta WHERE kind = 'demo'", 1 },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(all); i++) {
		print_message("%s\n", all[i].sql);
		assert_int_equal(
		    world_number(&world, all[i].sql), all[i].count);
	}
}

/* The clock that runs next finds nobody's time over, but two reviews. */
static void
only_two_reviews_are_late(void **state)
{
	(void)state;
	assert_int_equal(world_number(&world,
			     "SELECT count(*) FROM claim WHERE due < 1795000000"
			     " AND waits_on <> 'reviewer'"),
	    0);
	assert_int_equal(
	    world_number(
		&world, "SELECT count(*) FROM claim WHERE due < 1795000000"),
	    2);
}

static void
nothing_happens_in_the_future(void **state)
{
	(void)state;
	assert_int_equal(
	    world_number(
		&world, "SELECT count(*) FROM history WHERE at > 1795000000"),
	    0);
}

static void
history_is_whole_and_in_the_order_of_time(void **state)
{
	int64_t count, id;
	const char *why;

	(void)state;
	assert_int_equal(
	    store_history_verify(&world.store, &count, &id, &why), DONE);
	assert_true(count > 900);
	assert_int_equal(
	    world_number(&world, "SELECT count(*) FROM history a JOIN history b"
				 " ON b.id = a.id + 1 WHERE b.at < a.at"),
	    0);
}

/* The claim that asks: Fabrikam's, for Contoso. */
static struct claim
asking(enum partner_role role)
{
	struct claim claim = { .role = role,
		.role_chosen = true,
		.area = AREA_BUSINESS_APPLICATIONS,
		.area_chosen = true,
		.tenant = CONTOSO };

	claim.partner = world_number(
	    &world, "SELECT id FROM directory WHERE name = 'Fabrikam'");
	return claim;
}

/* Contoso's subscription of a product, as the table has it. */
static const char *
subscription_of(const char *product)
{
	struct demo_table table;

	assert_int_equal(
	    admin_demo_table_read(world.arena, seed_demo_subscriptions, &table),
	    DONE);
	for (size_t i = 0; i < table.count; i++)
		if (strcmp(admin_demo_table_get(&table, i, "domain"),
			"contoso") == 0 &&
		    strcmp(admin_demo_table_get(&table, i, "product"),
			product) == 0)
			return admin_demo_table_get(&table, i, "subscription");
	fail_msg("Contoso has no %s", product);
	return "";
}

static enum subscription_cause
cause_of(const char *item_code, const char *typed)
{
	struct claim claim = asking(PARTNER_PRESALES_ADVISOR);
	struct subscription_evidence evidence;
	const char *id;
	struct item item;

	assert_int_equal(
	    store_customer_item(&world.store, item_code, world.arena, &item),
	    DONE);
	assert_int_equal(store_customer_evidence(&world.store, &claim, &item,
			     typed, world.arena, &evidence, &id),
	    DONE);
	return subscription_check(&evidence, claim.role);
}

/* R4.12: one customer is enough to see them all. */
static void
contoso_shows_every_cause(void **state)
{
	static const struct {
		const char *item;
		const char *product; /* whose subscription is typed */
		const char *typed;   /* or what else */
		enum subscription_cause cause;
	} all[] = {
		{ "dynamics-365-customer-service",
		    "DYN365_ENTERPRISE_CUSTOMER_SERVICE", NULL, CAUSE_FINE },
		{ "dynamics-365-sales", NULL, "our Sales subscription",
		    CAUSE_NOT_A_SUBSCRIPTION_ID },
		{ "dynamics-365-business-central", "DYN365_ENTERPRISE_SALES",
		    NULL, CAUSE_PRODUCT_NOT_IN_TENANT },
		{ "dynamics-365-sales", "VISIOCLIENT", NULL,
		    CAUSE_NOT_DYNAMICS },
		{ "dynamics-365-sales", "DYN365_ENTERPRISE_CUSTOMER_SERVICE",
		    NULL, CAUSE_OTHER_PRODUCT },
		{ "dynamics-365-finance", "DYN365_FINANCE", NULL, CAUSE_CSP },
		{ "dynamics-365-supply-chain-management", "DYN365_SCM", NULL,
		    CAUSE_EXPIRED },
		{ "dynamics-365-field-service",
		    "DYN365_ENTERPRISE_FIELD_SERVICE", NULL, CAUSE_NOT_SET_UP },
		{ "dynamics-365-sales", NULL,
		    "00000000-1111-4222-8333-444444444444",
		    CAUSE_NOT_VISIBLE_YET },
		{ "dynamics-365-sales", "DYN365_ENTERPRISE_SALES", NULL,
		    CAUSE_ALREADY_YOURS },
	};
	const char *typed;

	(void)state;
	assert_int_equal(LENGTH(all), CAUSE__COUNT);
	for (size_t i = 0; i < LENGTH(all); i++) {
		typed = all[i].typed != NULL ? all[i].typed
					     : subscription_of(all[i].product);
		print_message("%s\n", subscription_cause_code(all[i].cause));
		assert_int_equal(cause_of(all[i].item, typed), all[i].cause);
	}
}

static void
a_database_that_is_there_is_left_alone(void **state)
{
	char *name[] = { (char[]){ "demo" }, NULL };
	int64_t before = world_number(&world, "SELECT max(id) FROM history");

	(void)state;
	assert_int_equal(admin_demo(1, name), OFFICE_REFUSED);
	assert_int_equal(
	    world_number(&world, "SELECT max(id) FROM history"), before);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_as_many_as_promised),
		cmocka_unit_test(only_two_reviews_are_late),
		cmocka_unit_test(nothing_happens_in_the_future),
		cmocka_unit_test(history_is_whole_and_in_the_order_of_time),
		cmocka_unit_test(contoso_shows_every_cause),
		cmocka_unit_test(a_database_that_is_there_is_left_alone),
	};

	return cmocka_run_group_tests(tests, make, end);
}
