/* Graph's customers: what is read, and what is refused with its path. */

#include "rules/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#define TENANT "5f1a6a0e-7e1d-4f8b-9f6c-0d2f1d1c3a01"
#define ID     "0a1b2c3d-0000-4000-8000-000000000001"
#define SKU    "06ebc4ee-1bb5-47dd-8120-11324bc54e06"
#define OWNER  "11111111-2222-4333-8444-555555555555"
#define PLAN_A "57ff2da0-773e-42df-b2af-ffb7a2317929"
#define PLAN_B "efb87545-963c-4e0d-99df-69c6916d9eb0"

#define ABOUT                                                                  \
	"\"tenantInformation\":{\"tenantId\":\"" TENANT "\","                  \
	"\"displayName\":\" Contoso  Ltd \","                                  \
	"\"defaultDomainName\":\"Contoso.com\",\"federation\":null}"
#define DOMAINS                                                                \
	"\"verifiedDomains\":[{\"name\":\"contoso.onmicrosoft.com\"},"         \
	"{\"name\":\"CONTOSO.com\",\"isDefault\":true}]"
#define STATUS                                                                 \
	"\"serviceStatus\":["                                                  \
	"{\"appliesTo\":\"User\",\"provisioningStatus\":\"Success\","          \
	"\"servicePlanId\":\"" PLAN_B "\",\"servicePlanName\":\"EXCHANGE\"},"  \
	"{\"provisioningStatus\":\"PendingActivation\","                       \
	"\"servicePlanId\":\"" PLAN_A "\"}]"
#define SUBSCRIPTION                                                           \
	"{\"id\":\"g-1\",\"commerceSubscriptionId\":\"" ID "\","               \
	"\"createdDateTime\":\"2024-03-01T00:00:00Z\",\"isTrial\":false,"      \
	"\"nextLifecycleDateTime\":\"2027-03-01T00:00:00Z\","                  \
	"\"ownerTenantId\":\"" OWNER "\",\"skuId\":\"" SKU "\","               \
	"\"skuPartNumber\":\"SPE_E5\",\"status\":\"Warning\","                 \
	"\"totalLicenses\":250," STATUS "}"
#define TENANT_WITH(subscriptions)                                             \
	"{" ABOUT "," DOMAINS ",\"countryLetterCode\":\"us\","                 \
	"\"publicSector\":true,\"subscriptions\":{\"value\":[" subscriptions   \
	"]}}"

struct reading {
	struct arena *arena;
	struct graph_tenant tenant;
	struct graph_fault fault;
	enum outcome outcome;
};

static bool
take(void *context, size_t index, const struct json *json, double progress)
{
	struct reading *reading = context;

	(void)progress;
	reading->outcome = graph_read(
	    reading->arena, json, index, &reading->tenant, &reading->fault);
	return reading->outcome == DONE;
}

/* Read a file that has `element` alone in its tenants. */
static struct reading
read_element(struct arena *arena, const char *element)
{
	struct reading reading = { .arena = arena, .outcome = BROKEN };
	const char *text, *why = NULL;
	long line;

	text = arena_print(arena, "{\"tenants\":[%s]}", element);
	assert_int_equal(json_stream_bytes(text, strlen(text), GRAPH_TENANTS,
			     take, &reading, &line, &why),
	    DONE);
	return reading;
}

static void
refused(struct arena *arena, const char *element, const char *path)
{
	struct reading reading = read_element(arena, element);

	assert_int_equal(reading.outcome, INVALID);
	assert_string_equal(reading.fault.path, path);
	assert_true(strlen(reading.fault.why) > 0);
}

static const char *
replaced(
    struct arena *arena, const char *text, const char *what, const char *with)
{
	const char *at = strstr(text, what);

	assert_non_null(at);
	return arena_print(
	    arena, "%.*s%s%s", (int)(at - text), text, with, at + strlen(what));
}

static int
arena_up(void **state)
{
	*state = arena_new();
	return 0;
}

static int
arena_down(void **state)
{
	arena_free(*state);
	return 0;
}

static void
a_tenant_is_read_with_its_domains(void **state)
{
	struct reading reading =
	    read_element(*state, TENANT_WITH(SUBSCRIPTION));
	const struct graph_tenant *tenant = &reading.tenant;

	assert_int_equal(reading.outcome, DONE);
	assert_string_equal(tenant->tenant.id, TENANT);
	assert_string_equal(tenant->tenant.name, "Contoso Ltd");
	assert_string_equal(tenant->tenant.default_domain, "contoso.com");
	assert_string_equal(tenant->tenant.country, "US");
	assert_true(tenant->tenant.public_sector);
	assert_int_equal(tenant->domain_count, 2);
	assert_string_equal(tenant->domains[0], "contoso.com");
	assert_string_equal(tenant->domains[1], "contoso.onmicrosoft.com");
	assert_true(graph_has_domain(tenant, "contoso.com"));
	assert_true(graph_has_domain(tenant, "contoso.onmicrosoft.com"));
	assert_false(graph_has_domain(tenant, "contoso.co"));
	assert_false(graph_has_domain(tenant, "contoso.org"));
	assert_int_equal(tenant->subscription_count, 1);
}

static void
a_subscription_is_read_with_its_plans_sorted(void **state)
{
	struct reading reading =
	    read_element(*state, TENANT_WITH(SUBSCRIPTION));
	const struct graph_subscription *s = reading.tenant.subscriptions;

	assert_int_equal(reading.outcome, DONE);
	assert_string_equal(s->id, ID);
	assert_string_equal(s->graph_id, "g-1");
	assert_string_equal(s->sku, SKU);
	assert_string_equal(s->sku_part_number, "SPE_E5");
	assert_int_equal(s->status, SUBSCRIPTION_WARNING);
	assert_false(s->trial);
	assert_int_equal(s->seats, 250);
	assert_int_equal(s->created, 1709251200);
	assert_int_equal(s->next_lifecycle, 1803859200);
	assert_string_equal(s->owner_tenant, OWNER);
	assert_int_equal(s->plan_count, 2);
	assert_string_equal(s->plans[0].id, PLAN_A);
	assert_string_equal(s->plans[0].provisioning, "PendingActivation");
	assert_string_equal(s->plans[1].id, PLAN_B);
}

static void
what_may_be_missing_may_be_null_too(void **state)
{
	const char *text = TENANT_WITH(SUBSCRIPTION);
	struct reading reading;

	text = replaced(*state, text, "\"us\"", "null");
	text = replaced(*state, text, "\"publicSector\":true,", "");
	text = replaced(*state, text, "\"2027-03-01T00:00:00Z\"", "null");
	text = replaced(*state, text, "\"" OWNER "\"", "\"\"");
	reading = read_element(*state, text);
	assert_int_equal(reading.outcome, DONE);
	assert_string_equal(reading.tenant.tenant.country, "");
	assert_false(reading.tenant.tenant.public_sector);
	assert_int_equal(reading.tenant.subscriptions[0].next_lifecycle, 0);
	assert_null(reading.tenant.subscriptions[0].owner_tenant);
}

static void
a_tenant_may_have_no_subscriptions(void **state)
{
	struct reading reading = read_element(*state, TENANT_WITH(""));

	assert_int_equal(reading.outcome, DONE);
	assert_int_equal(reading.tenant.subscription_count, 0);
}

static void
the_same_plan_twice_is_one_unless_it_contradicts_itself(void **state)
{
	const char *text = TENANT_WITH(SUBSCRIPTION), *same, *other;
	struct reading reading;

	other = replaced(*state, text, PLAN_A, PLAN_B);
	refused(
	    *state, other, "tenants[0].subscriptions.value[0].serviceStatus");
	same = replaced(*state, other, "PendingActivation", "Success");
	reading = read_element(*state, same);
	assert_int_equal(reading.outcome, DONE);
	assert_int_equal(reading.tenant.subscriptions[0].plan_count, 1);
}

static void
a_wrong_member_of_the_tenant_is_refused_with_its_path(void **state)
{
	static const char *const wrong[][3] = {
		{ TENANT, "no", "tenants[0].tenantInformation.tenantId" },
		{ "\"" TENANT "\"", "17",
		    "tenants[0].tenantInformation.tenantId" },
		{ "tenantId", "x", "tenants[0].tenantInformation.tenantId" },
		{ " Contoso  Ltd ", " ",
		    "tenants[0].tenantInformation.displayName" },
		{ "\"Contoso.com\"", "\"https://contoso.com/\"",
		    "tenants[0].tenantInformation.defaultDomainName" },
		{ "tenantInformation", "x", "tenants[0].tenantInformation" },
		{ "verifiedDomains", "x", "tenants[0].verifiedDomains" },
		{ "\"CONTOSO.com\"", "\"contoso\"",
		    "tenants[0].verifiedDomains[1].name" },
		{ "{\"name\":\"contoso.onmicrosoft.com\"}", "4",
		    "tenants[0].verifiedDomains[0]" },
		{ "\"us\"", "\"USA\"", "tenants[0].countryLetterCode" },
		{ "\"us\"", "1", "tenants[0].countryLetterCode" },
		{ "\"publicSector\":true", "\"publicSector\":\"yes\"",
		    "tenants[0].publicSector" },
		{ "subscriptions", "x", "tenants[0].subscriptions" },
		{ "\"value\"", "\"x\"", "tenants[0].subscriptions.value" },
	};

	for (size_t i = 0; i < LENGTH(wrong); i++)
		refused(*state,
		    replaced(*state, TENANT_WITH(SUBSCRIPTION), wrong[i][0],
			wrong[i][1]),
		    wrong[i][2]);
	refused(*state, "[]", "tenants[0]");
}

static void
a_wrong_member_of_a_subscription_is_refused_with_its_path(void **state)
{
	static const char *const wrong[][3] = {
		{ "\"g-1\"", "{}", "id" },
		{ ID, "0a1b2c3d", "commerceSubscriptionId" },
		{ ID, "{" ID "}", "commerceSubscriptionId" },
		{ "2024-03-01T00:00:00Z", "2024-02-30T00:00:00Z",
		    "createdDateTime" },
		{ "\"2024-03-01T00:00:00Z\"", "null", "createdDateTime" },
		{ "\"isTrial\":false", "\"isTrial\":0", "isTrial" },
		{ "2027-03-01T00:00:00Z", "soon", "nextLifecycleDateTime" },
		{ OWNER, "contoso", "ownerTenantId" },
		{ SKU, "SPE_E5", "skuId" },
		{ "\"SPE_E5\"", "null", "skuPartNumber" },
		{ "\"Warning\"", "\"enabled\"", "status" },
		{ "\"totalLicenses\":250", "\"totalLicenses\":-1",
		    "totalLicenses" },
		{ "\"totalLicenses\":250", "\"totalLicenses\":2.5",
		    "totalLicenses" },
		{ "serviceStatus", "x", "serviceStatus" },
		{ PLAN_A, "plan", "serviceStatus[1].servicePlanId" },
		{ "\"Success\"", "true",
		    "serviceStatus[0].provisioningStatus" },
	};

	for (size_t i = 0; i < LENGTH(wrong); i++)
		refused(*state,
		    replaced(*state, TENANT_WITH(SUBSCRIPTION), wrong[i][0],
			wrong[i][1]),
		    arena_print(*state, "tenants[0].subscriptions.value[0].%s",
			wrong[i][2]));
}

static void
the_path_counts_from_the_start_of_the_file(void **state)
{
	const char *second;

	second = replaced(*state, TENANT_WITH(SUBSCRIPTION "," SUBSCRIPTION),
	    "," SUBSCRIPTION, ",{}");
	refused(*state, arena_print(*state, "%s,%s", TENANT_WITH(""), second),
	    "tenants[1].subscriptions.value[1].commerceSubscriptionId");
}

static void
a_name_longer_than_256_bytes_is_refused(void **state)
{
	char name[GRAPH_TEXT_MAX + 2];

	memset(name, 'a', sizeof(name) - 1);
	name[sizeof(name) - 1] = '\0';
	refused(*state, replaced(*state, TENANT_WITH(""), "Contoso  Ltd", name),
	    "tenants[0].tenantInformation.displayName");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tenant_is_read_with_its_domains),
		cmocka_unit_test(a_subscription_is_read_with_its_plans_sorted),
		cmocka_unit_test(what_may_be_missing_may_be_null_too),
		cmocka_unit_test(a_tenant_may_have_no_subscriptions),
		cmocka_unit_test(
		    the_same_plan_twice_is_one_unless_it_contradicts_itself),
		cmocka_unit_test(
		    a_wrong_member_of_the_tenant_is_refused_with_its_path),
		cmocka_unit_test(
		    a_wrong_member_of_a_subscription_is_refused_with_its_path),
		cmocka_unit_test(the_path_counts_from_the_start_of_the_file),
		cmocka_unit_test(a_name_longer_than_256_bytes_is_refused),
	};

	return cmocka_run_group_tests(tests, arena_up, arena_down);
}
