/* Customers: do the tenant ID and the domain belong together? */

#include "rules/customer.h"

#include "base/outcome.h"

static const char *const customer_sentences[] = {
	[CUSTOMER_FINE] = "",
	[CUSTOMER_UNKNOWN_TENANT] =
	    "We do not know a customer with this tenant ID. Check the ID with "
	    "your customer.",
	[CUSTOMER_UNKNOWN_DOMAIN] =
	    "We do not know a customer with this domain. Check the domain with "
	    "your customer.",
	[CUSTOMER_MISMATCH] =
	    "The domain and the tenant ID do not belong together. Contact your "
	    "customer to make sure you have the correct details.",
};
_Static_assert(LENGTH(customer_sentences) == CUSTOMER_CAUSE__COUNT,
    "every cause has its sentence");

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
	return customer_sentences[cause];
}
