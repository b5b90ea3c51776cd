/* Customers, and whether a tenant ID and a domain belong together (R4.5). */

#ifndef RULES_CUSTOMER_H
#define RULES_CUSTOMER_H

#include <stdbool.h>

#include "base/guid.h"

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

/* How what was typed reads as a tenant ID (R4.4, R4.41). */
enum tenant_reading {
	TENANT_READ,	/* the only GUID in it */
	TENANT_CHOSEN,	/* of several, the one that it calls the tenant's */
	TENANT_SEVERAL, /* several, and it does not say which */
	TENANT_NONE
};

/* Read it; `tenant` is set when it was read or chosen. Chosen is safe: what
 * stands behind "tenantId", "Tenant ID" or the like, as addresses of
 * Microsoft's portals write it, and behind the name of its sign-in page. */
enum tenant_reading customer_read_tenant(
    const char *typed, char tenant[GUID_SIZE]);

/* Cause from what the directory knows (R4.5). */
enum customer_cause customer_check(
    bool tenant_known, bool domain_known, bool domain_is_tenants);
const char *customer_cause_sentence(enum customer_cause);
const char *customer_cause_code(enum customer_cause); /* "mismatch" */

#endif
