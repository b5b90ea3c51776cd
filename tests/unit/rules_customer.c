/* Tenant IDs as people paste them, and whether a domain belongs to one. */

#include "rules/customer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

#define TENANT	"0f8fad5b-d9cb-469f-a165-70867728950e"
#define BARE	"0F8FAD5BD9CB469FA16570867728950E"
#define OTHER	"7c9e6679-7425-40de-944b-e07fc1f90ae7"
#define ANOTHER "1b4e28ba-2fa1-11d2-883f-0016d3cca427"

/* R4.4: alone, however it is written. */
static void
a_tenant_id_is_read_wherever_it_stands_alone(void **state)
{
	static const char *const typed[] = { TENANT, "{" TENANT "}", BARE,
		"{" BARE "}", "(" TENANT ")", " " TENANT " ",
		"https://portal.azure.com/" TENANT,
		"https://portal.azure.com/#@contoso.onmicrosoft.com/" TENANT,
		"https://login.microsoftonline.com/" TENANT "/v2.0",
		"https://entra.microsoft.com/?x=" TENANT "#home",
		"Tenant ID\n" TENANT, "urn:uuid:" TENANT };
	char tenant[GUID_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++) {
		if (customer_read_tenant(typed[i], tenant) != TENANT_READ)
			fail_msg("%s was not read", typed[i]);
		assert_string_equal(tenant, TENANT);
	}
}

/* R4.41: what the portals write before it tells it from the others. */
static void
of_several_the_one_that_is_called_the_tenants_is_chosen(void **state)
{
	static const char *const typed[] = {
		"https://portal.azure.com/#view/Microsoft_AAD_IAM/"
		"TenantProperties.ReactView/tenantId/" TENANT
		"/subscriptionId/" OTHER,
		"https://entra.microsoft.com/#view/"
		"Microsoft_AAD_RegisteredApps/"
		"ApplicationMenuBlade/~/Overview/appId/" OTHER
		"/tenantId/" TENANT "/objectId/" ANOTHER,
		"https://login.microsoftonline.com/" TENANT
		"/oauth2/v2.0/authorize?client_id=" OTHER,
		"https://sts.windows.net/" BARE "/?appid=" OTHER,
		"https://admin.microsoft.com/?tid=" TENANT "&sid=" OTHER,
		"https://admin.powerplatform.microsoft.com/tenants/" TENANT
		"/environments/" OTHER,
		"https://portal.azure.com/?redirect=%2FtenantId%2F" TENANT
		"%2FappId%2F" OTHER,
		"Application (client) ID: " OTHER
		"\nDirectory (tenant) ID: " TENANT,
		"Directory ID " TENANT " Object ID " OTHER,
	};
	char tenant[GUID_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++) {
		if (customer_read_tenant(typed[i], tenant) != TENANT_CHOSEN)
			fail_msg("%s was not chosen from", typed[i]);
		assert_string_equal(tenant, TENANT);
	}
}

/* R4.41: nothing is guessed. */
static void
several_that_nothing_tells_apart_are_not_read(void **state)
{
	static const char *const typed[] = {
		TENANT " " OTHER,
		"https://portal.azure.com/#view/subscriptions/" TENANT
		"/resource/" OTHER,
		"https://portal.azure.com/?tenantId=" TENANT
		"&targetTenant=" OTHER "&tid=" ANOTHER,
		"https://portal.azure.com/?homeTenantId=" TENANT
		"&appId=" OTHER,
		"tenantId=&appId=" TENANT "&objectId=" OTHER,
	};
	char tenant[GUID_SIZE] = "untouched";

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++)
		if (customer_read_tenant(typed[i], tenant) != TENANT_SEVERAL)
			fail_msg("%s was read as %s", typed[i], tenant);
	assert_string_equal(tenant, "untouched");
}

static void
what_holds_no_id_is_none(void **state)
{
	static const char *const typed[] = { "", "contoso.com", "12345",
		TENANT "0", "https://portal.azure.com/#tenantId/",
		"0f8fad5b-d9cb-469f-a165-7086772895" };
	char tenant[GUID_SIZE] = "untouched";

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++)
		assert_int_equal(
		    customer_read_tenant(typed[i], tenant), TENANT_NONE);
	assert_string_equal(tenant, "untouched");
}

/* R4.5: every answer of the directory, in the order of the causes. */
static void
tenant_then_domain_then_both_together_are_judged(void **state)
{
	static const enum customer_cause causes[2][2][2] = {
		{ { CUSTOMER_UNKNOWN_TENANT, CUSTOMER_UNKNOWN_TENANT },
		    { CUSTOMER_UNKNOWN_TENANT, CUSTOMER_UNKNOWN_TENANT } },
		{ { CUSTOMER_UNKNOWN_DOMAIN, CUSTOMER_UNKNOWN_DOMAIN },
		    { CUSTOMER_MISMATCH, CUSTOMER_FINE } },
	};

	(void)state;
	for (int tenant = 0; tenant < 2; tenant++)
		for (int domain = 0; domain < 2; domain++)
			for (int both = 0; both < 2; both++)
				assert_int_equal(
				    customer_check(tenant, domain, both),
				    causes[tenant][domain][both]);
}

static void
each_cause_has_a_sentence_of_its_own(void **state)
{
	(void)state;
	for (int i = 1; i < CUSTOMER_CAUSE__COUNT; i++)
		for (int j = 0; j < i; j++)
			assert_string_not_equal(
			    customer_cause_sentence((enum customer_cause)i),
			    customer_cause_sentence((enum customer_cause)j));
	assert_string_equal(customer_cause_sentence(CUSTOMER_FINE), "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tenant_id_is_read_wherever_it_stands_alone),
		cmocka_unit_test(
		    of_several_the_one_that_is_called_the_tenants_is_chosen),
		cmocka_unit_test(several_that_nothing_tells_apart_are_not_read),
		cmocka_unit_test(what_holds_no_id_is_none),
		cmocka_unit_test(
		    tenant_then_domain_then_both_together_are_judged),
		cmocka_unit_test(each_cause_has_a_sentence_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
