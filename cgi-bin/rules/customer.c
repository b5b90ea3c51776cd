/* Customers: do the tenant ID and the domain belong together? */

#include "rules/customer.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code customer_causes[] = {
	[CUSTOMER_FINE] = { "fine", "" },
	[CUSTOMER_UNKNOWN_TENANT] = { "unknown-tenant",
	    "We do not know a customer with this tenant ID. Check the ID with "
	    "your customer." },
	[CUSTOMER_UNKNOWN_DOMAIN] = { "unknown-domain",
	    "We do not know a customer with this domain. Check the domain with "
	    "your customer." },
	[CUSTOMER_MISMATCH] = { "mismatch",
	    "The domain and the tenant ID do not belong together. Contact your "
	    "customer to make sure you have the correct details." },
};
_Static_assert(LENGTH(customer_causes) == CUSTOMER_CAUSE__COUNT,
    "every cause has its code and sentence");

/* What stands before a tenant ID, in lower case and without punctuation. */
static const char *const tenant_words[] = {
	"tenantid",
	"tenant",
	"tenants",
	"tid",
	"directoryid",
	"loginmicrosoftonlinecom",
	"loginwindowsnet",
	"stswindowsnet",
	NULL,
};

enum tenant_reading
customer_read_tenant(const char *typed, char tenant[GUID_SIZE])
{
	char list[2][GUID_SIZE];
	size_t count = guid_list(typed, list, LENGTH(list));

	if (count == 0)
		return TENANT_NONE;
	if (!guid_read_named(typed, tenant_words, tenant))
		return TENANT_SEVERAL;
	return count == 1 ? TENANT_READ : TENANT_CHOSEN;
}

enum customer_cause
customer_check(bool tenant_known, bool domain_known, bool domain_is_tenants)
{
	if (!tenant_known)
		return CUSTOMER_UNKNOWN_TENANT;
	if (!domain_known)
		return CUSTOMER_UNKNOWN_DOMAIN;
	return domain_is_tenants ? CUSTOMER_FINE : CUSTOMER_MISMATCH;
}

const char *
customer_cause_sentence(enum customer_cause cause)
{
	return customer_causes[cause].name;
}

const char *
customer_cause_code(enum customer_cause cause)
{
	return customer_causes[cause].code;
}
