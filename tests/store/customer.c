/*
 * The customer directory as claims ask of it: each cause of R4.12 from real
 * rows, and the lines that follow their claim.
 */

#include "store/customer.h"

#include <sqlite3.h>
#include <string.h>

#include "rules/subscription.h"
#include "store/claim.h"
#include "store/line.h"
#include "store/world.h"

#define SALES_PLAN   "aaaaaaaa-0000-4000-8000-000000000001"
#define FINANCE_PLAN "aaaaaaaa-0000-4000-8000-000000000002"
#define OTHER_PLAN   "aaaaaaaa-0000-4000-8000-000000000003"
#define MAIL_PLAN    "aaaaaaaa-0000-4000-8000-000000000004"
#define SALES_SKU    "44444444-4444-4444-8444-444444444444"
#define FINANCE_ID   "33333333-3333-4333-8333-000000000002"
#define OTHER_ID     "33333333-3333-4333-8333-000000000003"
#define CSP_ID	     "33333333-3333-4333-8333-000000000004"
#define ENDED_ID     "33333333-3333-4333-8333-000000000005"
#define IDLE_ID	     "33333333-3333-4333-8333-000000000006"
#define FOREIGN_ID   "33333333-3333-4333-8333-000000000007"
#define NOBODYS_ID   "33333333-3333-4333-8333-000000000099"

/* A subscription: id, tenant, status, owner tenant, plan set. */
#define SUBSCRIPTION(id, tenant, status, owner, set)                           \
	"INSERT INTO subscription VALUES ('" id "', '9" id "', '" tenant       \
	"', '" SALES_SKU "', 'PART', '" status                                 \
	"', 0, 5, 1700000001, NULL, " owner ", " set ", 1700000000);"

static const char directory[] =
    "INSERT INTO item VALUES"
    " ('finance', 'business-applications', 'Dynamics 365 Finance', 4, 1, 1),"
    " ('retired', 'business-applications', 'Retired', 5, 1, 0);"
    "INSERT INTO item_plan VALUES"
    " ('" WORLD_PRODUCT "', '" SALES_PLAN "'),"
    " ('finance', '" FINANCE_PLAN "'),"
    " ('" WORLD_WORKLOAD "', '" MAIL_PLAN "');"
    "INSERT INTO sku VALUES ('" SALES_SKU "', 'D365_SALES', 'D365 Sales');"
    "INSERT INTO sku_plan VALUES"
    " ('" SALES_SKU "', '" SALES_PLAN "', 'SALES', 'Sales');"
    "INSERT INTO plan_set VALUES (2, x'02'), (3, x'03'), (4, x'04');"
    "INSERT INTO plan_set_plan VALUES"
    " (1, '" SALES_PLAN "', 'Success'), (1, '" MAIL_PLAN "', 'Success'),"
    " (2, '" FINANCE_PLAN "', 'Success'),"
    " (3, '" OTHER_PLAN "', 'Success'),"
    " (4, '" SALES_PLAN "', 'PendingActivation');" SUBSCRIPTION(FINANCE_ID,
	WORLD_CONTOSO, "Enabled", "NULL", "2") SUBSCRIPTION(OTHER_ID,
	WORLD_CONTOSO, "Enabled", "NULL", "3") SUBSCRIPTION(CSP_ID,
	WORLD_CONTOSO, "Enabled", "'" WORLD_WOODGROVE "'",
	"1") SUBSCRIPTION(ENDED_ID, WORLD_CONTOSO, "Deleted", "NULL", "1")
	SUBSCRIPTION(IDLE_ID, WORLD_CONTOSO, "Enabled", "NULL", "4")
	    SUBSCRIPTION(FOREIGN_ID, WORLD_WOODGROVE, "Enabled", "NULL", "1");

static struct world *
with_directory(void **state)
{
	struct world *world = *state;

	assert_true(world_sql(world, directory));
	return world;
}

/* A claim at Contoso that is being filled in. */
static struct claim
contoso_claim(const struct world *world, enum partner_role role)
{
	return (struct claim){ .id = 1,
		.partner = world->fabrikam,
		.tenant = WORLD_CONTOSO,
		.role_chosen = true,
		.role = role };
}

/* What stands against an item with what was typed; `id` as found. */
static enum subscription_cause
cause_of(struct world *world, const struct claim *claim, const char *item,
    const char *typed, struct subscription_evidence *evidence, const char **id)
{
	struct item found;

	assert_int_equal(
	    store_customer_item(&world->store, item, world->arena, &found),
	    DONE);
	assert_int_equal(store_customer_evidence(&world->store, claim, &found,
			     typed, world->arena, evidence, id),
	    DONE);
	return typed == NULL ? subscription_check_workload(evidence)
			     : subscription_check(evidence, claim->role);
}

/* R4.12, R4.31 to R4.38: one row of the table for each. */
static void
each_cause_comes_from_the_rows(void **state)
{
	static const struct {
		const char *item, *typed;
		enum subscription_cause cause;
		const char *id;
	} rows[] = {
		{ WORLD_PRODUCT, WORLD_SUBSCRIPTION, CAUSE_FINE,
		    WORLD_SUBSCRIPTION },
		{ WORLD_PRODUCT, "{33333333-3333-4333-8333-333333333333}",
		    CAUSE_FINE, WORLD_SUBSCRIPTION },
		{ WORLD_PRODUCT, "33333333-0000-4333-8333-333333333333",
		    CAUSE_FINE, WORLD_SUBSCRIPTION },
		{ WORLD_PRODUCT, "not a guid", CAUSE_NOT_A_SUBSCRIPTION_ID,
		    "" },
		{ WORLD_PRODUCT, WORLD_CONTOSO, CAUSE_NOT_A_SUBSCRIPTION_ID,
		    "" },
		{ WORLD_PRODUCT, OTHER_ID, CAUSE_NOT_DYNAMICS, OTHER_ID },
		{ WORLD_PRODUCT, FINANCE_ID, CAUSE_OTHER_PRODUCT, FINANCE_ID },
		{ WORLD_PRODUCT, CSP_ID, CAUSE_CSP, CSP_ID },
		{ WORLD_PRODUCT, ENDED_ID, CAUSE_EXPIRED, ENDED_ID },
		{ WORLD_PRODUCT, IDLE_ID, CAUSE_NOT_SET_UP, IDLE_ID },
		{ WORLD_PRODUCT, FOREIGN_ID, CAUSE_NOT_VISIBLE_YET, "" },
		{ WORLD_PRODUCT, NOBODYS_ID, CAUSE_NOT_VISIBLE_YET, "" },
		{ "retired", WORLD_SUBSCRIPTION, CAUSE_PRODUCT_NOT_IN_TENANT,
		    WORLD_SUBSCRIPTION },
	};
	struct world *world = with_directory(state);
	struct claim claim = contoso_claim(world, PARTNER_PRESALES_ADVISOR);
	struct subscription_evidence evidence;
	const char *id;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		assert_int_equal(cause_of(world, &claim, rows[i].item,
				     rows[i].typed, &evidence, &id),
		    rows[i].cause);
		assert_string_equal(id, rows[i].id);
	}
}

/* R4.38: somebody else's subscription and none at all are told alike. */
static void
another_tenants_subscription_is_as_unknown_as_none(void **state)
{
	struct world *world = with_directory(state);
	struct claim claim = contoso_claim(world, PARTNER_PRESALES_ADVISOR);
	struct subscription_evidence foreign, none;
	struct item item = { .code = WORLD_PRODUCT, .name = "Sales" };
	const char *id;

	cause_of(world, &claim, WORLD_PRODUCT, FOREIGN_ID, &foreign, &id);
	cause_of(world, &claim, WORLD_PRODUCT, NOBODYS_ID, &none, &id);
	assert_int_equal(foreign.looks, none.looks);
	assert_string_equal(subscription_cause_sentence(world->arena,
				CAUSE_NOT_VISIBLE_YET, &foreign, &item),
	    subscription_cause_sentence(
		world->arena, CAUSE_NOT_VISIBLE_YET, &none, &item));
}

/* R4.13: what it looks like; another customer's tenant ID looks like nothing.
 */
static void
a_guid_of_something_else_is_called_that(void **state)
{
	static const struct {
		const char *typed;
		enum looks_like looks;
	} rows[] = {
		{ WORLD_CONTOSO, LOOKS_TENANT },
		{ SALES_SKU, LOOKS_SKU },
		{ SALES_PLAN, LOOKS_PLAN },
		{ WORLD_WOODGROVE, LOOKS_NOTHING },
	};
	struct world *world = with_directory(state);
	struct claim claim = contoso_claim(world, PARTNER_PRESALES_ADVISOR);
	struct subscription_evidence evidence;
	const char *id;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		cause_of(world, &claim, WORLD_PRODUCT, rows[i].typed, &evidence,
		    &id);
		assert_int_equal(evidence.looks, rows[i].looks);
	}
}

/* R4.35, R3.6: CSP stands only against roles that need Volume Licensing. */
static void
influenced_revenue_takes_a_csp_subscription(void **state)
{
	struct world *world = with_directory(state);
	struct claim claim = contoso_claim(world, PARTNER_INFLUENCED_REVENUE);
	struct subscription_evidence evidence;
	const char *id;

	assert_int_equal(
	    cause_of(world, &claim, WORLD_PRODUCT, CSP_ID, &evidence, &id),
	    CAUSE_FINE);
}

/* R4.11, R3.9 */
static void
a_workload_is_judged_by_the_whole_tenant(void **state)
{
	struct world *world = with_directory(state);
	struct claim claim = contoso_claim(world, PARTNER_USE_OR_CONSUME);
	struct subscription_evidence evidence;
	const char *id;

	assert_int_equal(
	    cause_of(world, &claim, WORLD_WORKLOAD, NULL, &evidence, &id),
	    CAUSE_FINE);
	assert_int_equal(
	    cause_of(world, &claim, WORLD_WORKLOAD2, NULL, &evidence, &id),
	    CAUSE_PRODUCT_NOT_IN_TENANT);
	assert_true(world_sql(world,
	    "UPDATE plan_set_plan SET provisioning = 'Disabled'"
	    " WHERE plan = '" MAIL_PLAN "'"));
	assert_int_equal(
	    cause_of(world, &claim, WORLD_WORKLOAD, NULL, &evidence, &id),
	    CAUSE_NOT_SET_UP);
	assert_true(
	    world_sql(world, "UPDATE subscription SET status = 'Deleted'"));
	assert_int_equal(
	    cause_of(world, &claim, WORLD_WORKLOAD, NULL, &evidence, &id),
	    CAUSE_PRODUCT_NOT_IN_TENANT);
}

/* R4.39: one's own open claims and what one holds; not drafts, not others'. */
static void
what_your_company_claims_already_is_yours(void **state)
{
	struct world *world = with_directory(state);
	struct claim claim = contoso_claim(world, PARTNER_PRESALES_ADVISOR);
	struct subscription_evidence evidence;
	const char *id;

	world_claim(world, 7, &world->northwind_admin, "submitted");
	world_claim(world, 8, &world->admin, "draft");
	assert_int_equal(cause_of(world, &claim, WORLD_PRODUCT,
			     WORLD_SUBSCRIPTION, &evidence, &id),
	    CAUSE_FINE);
	world_claim(world, 9, &world->admin, "submitted");
	assert_int_equal(cause_of(world, &claim, WORLD_PRODUCT,
			     WORLD_SUBSCRIPTION, &evidence, &id),
	    CAUSE_ALREADY_YOURS);
	assert_string_equal(evidence.your_claim, "Claim 9");
	claim.id = 9;
	assert_int_equal(cause_of(world, &claim, WORLD_PRODUCT,
			     WORLD_SUBSCRIPTION, &evidence, &id),
	    CAUSE_FINE);
	claim.id = 1;
	assert_true(world_sql(
	    world, "UPDATE claim_line SET state = 'refused' WHERE claim = 9"));
	assert_int_equal(cause_of(world, &claim, WORLD_PRODUCT,
			     WORLD_SUBSCRIPTION, &evidence, &id),
	    CAUSE_FINE);
}

/* R4.4, R4.6: a subdomain is its parent's; nothing says whose else it is. */
static void
a_domain_is_known_with_its_subdomains(void **state)
{
	static const struct {
		const char *domain;
		bool known, contosos;
	} rows[] = {
		{ "contoso.com", true, true },
		{ "mail.eu.contoso.com", true, true },
		{ "woodgrove.com", true, false },
		{ "notcontoso.com", false, false },
		{ "contoso.com.example", false, false },
	};
	struct world *world = with_directory(state);
	bool known, is_tenants;

	for (size_t i = 0; i < LENGTH(rows); i++) {
		assert_int_equal(
		    store_customer_domain(&world->store, rows[i].domain,
			WORLD_CONTOSO, &known, &is_tenants),
		    DONE);
		assert_int_equal(known, rows[i].known);
		assert_int_equal(is_tenants, rows[i].contosos);
	}
}

static int statements; /* run by any connection of this process */

static int
count_statement(unsigned event, void *context, void *statement, void *text)
{
	(void)event;
	(void)context;
	(void)statement;
	(void)text;
	statements++;
	return 0;
}

/* SQLite calls this for each connection that is opened. */
static int
watch_connection(
    sqlite3 *db, const char **why, const struct sqlite3_api_routines *api)
{
	(void)why;
	(void)api;
	return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, count_statement, NULL);
}

static int
statements_for(struct world *world, const char *domain)
{
	bool known, is_tenants;
	int before = statements;

	assert_int_equal(store_customer_domain(&world->store, domain,
			     WORLD_CONTOSO, &known, &is_tenants),
	    DONE);
	return statements - before;
}

/* R4.49: nobody can tell by the time it takes whose a domain is, nor whether it
 * is anybody's. */
static void
every_domain_of_as_many_labels_takes_as_many_statements(void **state)
{
	static const char *const domains[] = { "mail.contoso.com",
		"mail.woodgrove.com", "mail.nobody.com",
		"contoso.com.example" };
	struct world *world = with_directory(state);
	int each = statements_for(world, domains[0]);

	assert_true(each > statements_for(world, "contoso.com"));
	assert_true(
	    world_sql(world, "INSERT INTO tenant_domain VALUES"
			     " ('deep.contoso.com', '" WORLD_CONTOSO "'),"
			     " ('deep.woodgrove.com', '" WORLD_WOODGROVE "')"));
	assert_int_equal(statements_for(world, "deep.contoso.com"), each);
	assert_int_equal(statements_for(world, "deep.woodgrove.com"), each);
	for (size_t i = 1; i < LENGTH(domains); i++)
		assert_int_equal(statements_for(world, domains[i]), each);
}

/* R4.8: only subscriptions not ended and for Business Applications count. */
static void
agreements_are_counted_by_how_they_were_bought(void **state)
{
	struct world *world = with_directory(state);
	size_t volume, csp;

	assert_int_equal(store_customer_agreements(
			     &world->store, WORLD_CONTOSO, &volume, &csp),
	    DONE);
	assert_int_equal(volume, 3);
	assert_int_equal(csp, 1);
	assert_int_equal(
	    store_customer_agreements(&world->store,
		"00000000-0000-4000-8000-000000000000", &volume, &csp),
	    DONE);
	assert_int_equal(volume + csp, 0);
}

/* R4.10 */
static void
subscriptions_for_an_item_end_with_those_that_ended(void **state)
{
	struct world *world = with_directory(state);
	struct subscription *list;
	size_t count;

	assert_int_equal(
	    store_customer_subscriptions(&world->store, WORLD_CONTOSO,
		WORLD_PRODUCT, world->arena, &list, &count),
	    DONE);
	assert_int_equal(count, 4);
	assert_string_equal(list[3].id, ENDED_ID);
	assert_string_equal(list[0].sku_name, "D365 Sales");
	for (size_t i = 0; i < count; i++)
		assert_string_equal(list[i].tenant, WORLD_CONTOSO);
}

static void
retired_items_are_not_offered(void **state)
{
	struct world *world = with_directory(state);
	struct item *items, item;
	size_t count;

	assert_int_equal(
	    store_customer_items(&world->store, AREA_BUSINESS_APPLICATIONS, 0,
		world->arena, &items, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_int_equal(
	    store_customer_catalogue(&world->store, AREA_BUSINESS_APPLICATIONS,
		world->arena, &items, &count),
	    DONE);
	assert_int_equal(count, 3);
	assert_int_equal(
	    store_customer_item(&world->store, "retired", world->arena, &item),
	    DONE);
	assert_false(item.active);
	assert_int_equal(
	    store_customer_item(&world->store, "nothing", world->arena, &item),
	    ABSENT);
}

/* Lines that stay are about the customer and role their claim has now: the
 * index of R5.12 goes by them. */
static void
lines_follow_their_claim(void **state)
{
	struct world *world = with_directory(state);
	struct claim claim;
	struct line *lines;
	size_t count;

	world_claim(world, 7, &world->admin, "draft");
	assert_int_equal(
	    store_claim_any(&world->store, 7, world->arena, &claim), DONE);
	assert_int_equal(
	    store_line_list(&world->store, 7, world->arena, &lines, &count),
	    DONE);
	claim.tenant = WORLD_WOODGROVE;
	claim.role_chosen = true;
	claim.role = PARTNER_USE_OR_CONSUME;
	world_begin(world);
	assert_int_equal(store_line_set(&world->store, &world->admin,
			     world->arena, &claim, lines, 2),
	    DONE);
	world_commit(world);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM claim_line WHERE claim = 7"
			     " AND tenant = '" WORLD_WOODGROVE
			     "' AND role = 'use-or-consume'"),
	    2);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM claim_line WHERE claim = 7"),
	    2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(each_cause_comes_from_the_rows),
		IN_WORLD(another_tenants_subscription_is_as_unknown_as_none),
		IN_WORLD(a_guid_of_something_else_is_called_that),
		IN_WORLD(influenced_revenue_takes_a_csp_subscription),
		IN_WORLD(a_workload_is_judged_by_the_whole_tenant),
		IN_WORLD(what_your_company_claims_already_is_yours),
		IN_WORLD(a_domain_is_known_with_its_subdomains),
		IN_WORLD(
		    every_domain_of_as_many_labels_takes_as_many_statements),
		IN_WORLD(agreements_are_counted_by_how_they_were_bought),
		IN_WORLD(subscriptions_for_an_item_end_with_those_that_ended),
		IN_WORLD(retired_items_are_not_offered),
		IN_WORLD(lines_follow_their_claim),
	};

	sqlite3_auto_extension((void (*)(void))watch_connection);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
