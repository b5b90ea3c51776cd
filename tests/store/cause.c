/*
 * The causes of R4.12 from end to end: what Microsoft Graph says of a customer
 * goes in through the import, and the first cause that applies comes out, at
 * the cost of three statements at most.
 */

#include "rules/subscription.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/customer.h"
#include "store/graph.h"
#include "store/world.h"

#define TAILSPIN "aaaaaaaa-1000-4000-8000-000000000001"
#define PROSE	 "aaaaaaaa-1000-4000-8000-000000000002"
#define ID	 "bbbbbbbb-1000-4000-8000-000000000001"
#define GRAPH	 "bbbbbbbb-1000-4000-8000-0000000000aa"
#define OTHER	 "bbbbbbbb-1000-4000-8000-000000000002"
#define UNKNOWN	 "bbbbbbbb-1000-4000-8000-000000000099"
#define CSP	 "cccccccc-1000-4000-8000-000000000001"
#define SKU	 "dddddddd-1000-4000-8000-000000000001"
#define SALES	 "eeeeeeee-1000-4000-8000-000000000001"
#define FINANCE	 "eeeeeeee-1000-4000-8000-000000000002"
#define MAIL	 "eeeeeeee-1000-4000-8000-000000000003"
#define NOTHING	 "eeeeeeee-1000-4000-8000-000000000004"

#define STATEMENTS_MAX 3

static const char catalogue[] =
    "INSERT INTO item VALUES"
    " ('finance', 'business-applications', 'Dynamics 365 Finance', 4, 1, 1);"
    "INSERT INTO item_plan VALUES ('" WORLD_PRODUCT "', '" SALES "'),"
    " ('finance', '" FINANCE "'), ('" WORLD_WORKLOAD "', '" MAIL "');"
    "INSERT INTO sku VALUES ('" SKU "', 'PART', 'A product');"
    "INSERT INTO sku_plan VALUES ('" SKU "', '" SALES "', 'S', 'Sales')";

/* A companySubscription, as Graph writes it; `plan` alone, set up or not. */
#define SUBSCRIPTION(id, graph, status, owner, plan, set_up)                   \
	"{\"id\":\"" graph "\",\"commerceSubscriptionId\":\"" id "\","         \
	"\"createdDateTime\":\"2026-03-01T00:00:00Z\",\"isTrial\":false,"      \
	"\"nextLifecycleDateTime\":\"2027-03-01T00:00:00Z\","                  \
	"\"ownerTenantId\":\"" owner "\",\"skuId\":\"" SKU "\","               \
	"\"skuPartNumber\":\"PART\",\"status\":\"" status "\","                \
	"\"totalLicenses\":25,\"serviceStatus\":[{\"appliesTo\":\"User\","     \
	"\"provisioningStatus\":\"" set_up "\",\"servicePlanId\":\"" plan      \
	"\",\"servicePlanName\":\"PLAN\"}]}"

/* What the customer always has: so that the product is in the tenant. */
#define HAS_SALES                                                              \
	SUBSCRIPTION(OTHER, "g-2", "Enabled", "", SALES, "Success") ","

static void
import(struct world *world, const char *tenant, const char *domain,
    const char *subscriptions)
{
	const char *path =
	    arena_print(world->arena, "%s/customers", world->directory);
	const struct import_order order = {
		.paths = &path, .path_count = 1, .now = WORLD_NOW
	};
	struct import_report report;
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	assert_true(fprintf(file,
			"{\"tenants\":[{\"tenantInformation\":{\"tenantId\":"
			"\"%s\",\"displayName\":\"Tailspin\","
			"\"defaultDomainName\":\"%s\"},\"verifiedDomains\":"
			"[{\"name\":\"%s\"}],\"subscriptions\":"
			"{\"value\":[%s]}}]}",
			tenant, domain, domain, subscriptions) > 0);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(
	    store_graph_import(&world->store, &order, world->arena, &report),
	    DONE);
	unlink(path);
}

/* Tailspin has these subscriptions and no others. */
static struct world *
with(void **state, const char *subscriptions)
{
	struct world *world = *state;

	assert_true(world_sql(world, catalogue));
	import(world, TAILSPIN, "tailspin.com", subscriptions);
	return world;
}

/* What stands against claiming an item of Tailspin's with what was typed. */
static enum subscription_cause
cause_in(struct world *world, enum partner_role role, const char *code,
    const char *typed)
{
	const struct claim claim = { .id = 1,
		.partner = world->fabrikam,
		.tenant = TAILSPIN,
		.role_chosen = true,
		.role = role };
	struct subscription_evidence evidence;
	struct item item;
	const char *id;
	int64_t uses;

	assert_int_equal(
	    store_customer_item(&world->store, code, world->arena, &item),
	    DONE);
	uses = db_uses(world->store.db);
	assert_int_equal(store_customer_evidence(&world->store, &claim, &item,
			     typed, world->arena, &evidence, &id),
	    DONE);
	assert_in_range(db_uses(world->store.db) - uses, 1, STATEMENTS_MAX);
	return typed == NULL ? subscription_check_workload(&evidence)
			     : subscription_check(&evidence, role);
}

static void
expect(struct world *world, const char *typed, enum subscription_cause cause)
{
	assert_int_equal(
	    cause_in(world, PARTNER_PRESALES_ADVISOR, WORLD_PRODUCT, typed),
	    cause);
}

static void
expect_workload(struct world *world, enum subscription_cause cause)
{
	assert_int_equal(
	    cause_in(world, PARTNER_USE_OR_CONSUME, WORLD_WORKLOAD, NULL),
	    cause);
}

/* A submitted claim of a partner's on Tailspin's subscription and workload. */
static void
claimed(struct world *world, const struct viewer *owner)
{
	world_claim(world, 9, owner, "submitted");
	assert_true(world_sql(world,
	    "UPDATE claim_line SET tenant = '" TAILSPIN "' WHERE claim = 9;"
	    "UPDATE claim_line SET subscription = '" ID "'"
	    " WHERE claim = 9 AND subscription IS NOT NULL"));
}

/* R4.31 */
static void
what_is_no_guid_is_not_a_subscription_id(void **state)
{
	static const char *const typed[] = { "", "sales", "12345678", ID "0",
		"bbbbbbbb-1000-4000-8000-00000000000g", "tailspin.com" };
	struct world *world = with(state,
	    HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Success"));

	for (size_t i = 0; i < LENGTH(typed); i++)
		expect(world, typed[i], CAUSE_NOT_A_SUBSCRIPTION_ID);
}

/* R4.31, R4.13 */
static void
the_id_of_something_else_is_not_a_subscription_id(void **state)
{
	static const char *const typed[] = { TAILSPIN, SKU, SALES };
	struct world *world = with(state,
	    HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Success"));

	for (size_t i = 0; i < LENGTH(typed); i++)
		expect(world, typed[i], CAUSE_NOT_A_SUBSCRIPTION_ID);
	expect(world, PROSE, CAUSE_NOT_VISIBLE_YET);
}

/* R4.32: an ended subscription shows that the product was bought. */
static void
a_product_that_no_subscription_has_is_not_in_the_tenant(void **state)
{
	struct world *world = with(
	    state, SUBSCRIPTION(ID, GRAPH, "Enabled", "", FINANCE, "Success"));

	expect(world, ID, CAUSE_PRODUCT_NOT_IN_TENANT);
	expect(world, UNKNOWN, CAUSE_PRODUCT_NOT_IN_TENANT);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(OTHER, "g-2", "Deleted", "", SALES, "Success"));
	expect(world, UNKNOWN, CAUSE_NOT_VISIBLE_YET);
}

/* R4.11, R4.32 */
static void
a_workload_that_no_subscription_has_is_not_in_the_tenant(void **state)
{
	struct world *world = with(
	    state, SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Success"));

	expect_workload(world, CAUSE_PRODUCT_NOT_IN_TENANT);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(OTHER, "g-2", "Deleted", "", MAIL, "Success"));
	expect_workload(world, CAUSE_PRODUCT_NOT_IN_TENANT);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(OTHER, "g-2", "Suspended", "", MAIL, "Success"));
	expect_workload(world, CAUSE_FINE);
}

/* R4.33 */
static void
a_subscription_of_workloads_alone_is_not_dynamics(void **state)
{
	struct world *world = with(state,
	    HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", MAIL, "Success"));

	expect(world, ID, CAUSE_NOT_DYNAMICS);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Enabled", "", NOTHING, "Success"));
	expect(world, ID, CAUSE_NOT_DYNAMICS);
}

/* R4.34 */
static void
a_subscription_of_another_product_is_other_product(void **state)
{
	struct world *world =
	    with(state, HAS_SALES SUBSCRIPTION(
			    ID, GRAPH, "Enabled", "", FINANCE, "Success"));

	expect(world, ID, CAUSE_OTHER_PRODUCT);
	assert_int_equal(
	    cause_in(world, PARTNER_PRESALES_ADVISOR, "finance", ID),
	    CAUSE_FINE);
}

/* R4.35, R3.6 */
static void
a_csp_subscription_is_csp_where_volume_licensing_is_needed(void **state)
{
	struct world *world =
	    with(state, HAS_SALES SUBSCRIPTION(
			    ID, GRAPH, "Enabled", CSP, SALES, "Success"));

	expect(world, ID, CAUSE_CSP);
	assert_int_equal(
	    cause_in(world, PARTNER_USAGE_RECOGNITION, WORLD_PRODUCT, ID),
	    CAUSE_CSP);
	assert_int_equal(
	    cause_in(world, PARTNER_INFLUENCED_REVENUE, WORLD_PRODUCT, ID),
	    CAUSE_FINE);
}

/* R4.36, R3.8 */
static void
only_a_deleted_subscription_is_expired(void **state)
{
	struct world *world = with(state,
	    HAS_SALES SUBSCRIPTION(ID, GRAPH, "Deleted", "", SALES, "Success"));

	expect(world, ID, CAUSE_EXPIRED);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "LockedOut", "", SALES, "Success"));
	expect(world, ID, CAUSE_FINE);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Suspended", "", SALES, "Success"));
	expect(world, ID, CAUSE_FINE);
}

/* R4.37, R3.9: another subscription that is set up does not help. */
static void
a_plan_that_is_not_success_is_not_set_up(void **state)
{
	struct world *world =
	    with(state, HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES,
			    "PendingActivation"));

	expect(world, ID, CAUSE_NOT_SET_UP);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "PendingInput"));
	expect(world, ID, CAUSE_NOT_SET_UP);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Disabled"));
	expect(world, ID, CAUSE_NOT_SET_UP);
}

/* R4.11, R4.37: one subscription of the tenant is enough for a workload. */
static void
a_workload_is_not_set_up_until_some_plan_is(void **state)
{
	struct world *world = with(state,
	    SUBSCRIPTION(ID, GRAPH, "Enabled", "", MAIL, "PendingInput"));

	expect_workload(world, CAUSE_NOT_SET_UP);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(OTHER, "g-2", "Enabled", "", MAIL, "Success"));
	expect_workload(world, CAUSE_FINE);
}

/* R4.38, R4.52 */
static void
what_nobody_and_what_another_tenant_has_is_not_visible_yet(void **state)
{
	struct world *world = with(state,
	    HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Success"));

	import(world, PROSE, "prose.com",
	    SUBSCRIPTION("bbbbbbbb-1000-4000-8000-000000000077",
		"bbbbbbbb-1000-4000-8000-0000000000bb", "Deleted", "", MAIL,
		"Disabled"));
	expect(world, UNKNOWN, CAUSE_NOT_VISIBLE_YET);
	expect(world, "bbbbbbbb-1000-4000-8000-000000000077",
	    CAUSE_NOT_VISIBLE_YET);
	expect(world, "bbbbbbbb-1000-4000-8000-0000000000bb",
	    CAUSE_NOT_VISIBLE_YET);
}

/* R4.39: the company's own; another company's is no cause. */
static void
what_the_company_claims_is_already_yours(void **state)
{
	struct world *world =
	    with(state, HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES,
			    "Success") "," SUBSCRIPTION(UNKNOWN, "g-3",
			    "Enabled", "", MAIL, "Success"));

	claimed(world, &world->northwind_admin);
	expect(world, ID, CAUSE_FINE);
	expect_workload(world, CAUSE_FINE);
	assert_true(world_sql(world, "DELETE FROM claim_line;"
				     "DELETE FROM claim"));
	claimed(world, &world->admin);
	expect(world, ID, CAUSE_ALREADY_YOURS);
	expect(world, OTHER, CAUSE_FINE);
	expect_workload(world, CAUSE_ALREADY_YOURS);
}

/* Either ID, in any usual way of writing. */
static void
nothing_stands_against_one_that_fits(void **state)
{
	static const char *const typed[] = { ID, GRAPH, "{" ID "}",
		"BBBBBBBB-1000-4000-8000-000000000001",
		"bbbbbbbb100040008000000000000001", "  " ID " " };
	struct world *world = with(state,
	    HAS_SALES SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Success"));

	for (size_t i = 0; i < LENGTH(typed); i++)
		expect(world, typed[i], CAUSE_FINE);
}

/* R4.12: everything is wrong at first, and is put right one after the other. */
static void
the_first_cause_in_the_tables_order_is_the_answer(void **state)
{
	struct world *world = with(state,
	    SUBSCRIPTION(ID, GRAPH, "Deleted", CSP, NOTHING, "Disabled"));

	expect(world, "x", CAUSE_NOT_A_SUBSCRIPTION_ID);
	expect(world, ID, CAUSE_PRODUCT_NOT_IN_TENANT);
	import(world, TAILSPIN, "tailspin.com",
	    HAS_SALES SUBSCRIPTION(
		ID, GRAPH, "Deleted", CSP, NOTHING, "Disabled"));
	claimed(world, &world->admin);
	expect(world, ID, CAUSE_NOT_DYNAMICS);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Deleted", CSP, FINANCE, "Disabled"));
	expect(world, ID, CAUSE_OTHER_PRODUCT);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Deleted", CSP, SALES, "Disabled"));
	expect(world, ID, CAUSE_CSP);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Deleted", "", SALES, "Disabled"));
	expect(world, ID, CAUSE_EXPIRED);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Disabled"));
	expect(world, ID, CAUSE_NOT_SET_UP);
	import(world, TAILSPIN, "tailspin.com",
	    SUBSCRIPTION(ID, GRAPH, "Enabled", "", SALES, "Success"));
	expect(world, ID, CAUSE_ALREADY_YOURS);
	assert_true(world_sql(world, "DELETE FROM claim_line"));
	expect(world, ID, CAUSE_FINE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_is_no_guid_is_not_a_subscription_id),
		IN_WORLD(the_id_of_something_else_is_not_a_subscription_id),
		IN_WORLD(
		    a_product_that_no_subscription_has_is_not_in_the_tenant),
		IN_WORLD(
		    a_workload_that_no_subscription_has_is_not_in_the_tenant),
		IN_WORLD(a_subscription_of_workloads_alone_is_not_dynamics),
		IN_WORLD(a_subscription_of_another_product_is_other_product),
		IN_WORLD(
		    a_csp_subscription_is_csp_where_volume_licensing_is_needed),
		IN_WORLD(only_a_deleted_subscription_is_expired),
		IN_WORLD(a_plan_that_is_not_success_is_not_set_up),
		IN_WORLD(a_workload_is_not_set_up_until_some_plan_is),
		IN_WORLD(
		    what_nobody_and_what_another_tenant_has_is_not_visible_yet),
		IN_WORLD(what_the_company_claims_is_already_yours),
		IN_WORLD(nothing_stands_against_one_that_fits),
		IN_WORLD(the_first_cause_in_the_tables_order_is_the_answer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
