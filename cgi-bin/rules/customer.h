/* Customers, and whether a tenant ID and a domain belong together (R4.5). */

#ifndef RULES_CUSTOMER_H
#define RULES_CUSTOMER_H

#include <stdbool.h>

struct tenant {
	const char *id;
	const char *name;
	const char *default_domain;
	const char *country;
	bool public_sector;
};

enum customer_cause {
	CUSTOMER_FINE,
	CUSTOMER_UNKNOWN_TENANT,
	CUSTOMER_UNKNOWN_DOMAIN,
	CUSTOMER_MISMATCH, /* the domain is not this tenant's; never says whose
			    */
	CUSTOMER_CAUSE__COUNT
};

/* Cause from what the directory knows (R4.5). */
enum customer_cause customer_check(
    bool tenant_known, bool domain_known, bool domain_is_tenants);
const char *customer_cause_sentence(enum customer_cause);

#endif
