/*
 * Customers as Microsoft Graph writes them: one element of an import file's
 * `tenants` (domain.md section 3, "The customer directory") becomes plain
 * structs, or is refused with the path of the member that is wrong. Members
 * that are not named here are ignored.
 */

#ifndef RULES_GRAPH_H
#define RULES_GRAPH_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/json.h"
#include "base/outcome.h"
#include "rules/subscription.h"

#define GRAPH_TEXT_MAX 256 /* bytes of a name or identifier */

/* The member of the file's one object that holds the tenants. */
#define GRAPH_TENANTS "tenants"

/* One service plan of a subscription and how far it is set up. */
struct graph_plan {
	const char *id;		  /* servicePlanId */
	const char *provisioning; /* provisioningStatus: "Success" = set up */
};

/* A companySubscription. */
struct graph_subscription {
	const char *id;	      /* commerceSubscriptionId */
	const char *graph_id; /* id */
	const char *sku;
	const char *sku_part_number;
	enum subscription_status status;
	bool trial;
	int64_t seats;
	int64_t created;
	int64_t next_lifecycle;	  /* 0: none known */
	const char *owner_tenant; /* the CSP partner's; NULL: Volume Licensing
				   */
	const struct graph_plan *plans; /* by id, each once */
	size_t plan_count;
};

/* A customer with all that the file says of it. */
struct graph_tenant {
	struct tenant tenant;
	const char *const *domains; /* by name, each once; the default one too
				     */
	size_t domain_count;
	const struct graph_subscription *subscriptions; /* in the file's order
							 */
	size_t subscription_count;
};

/* What is wrong, and where. */
struct graph_fault {
	const char *path; /* "tenants[12].subscriptions.value[3].skuId" */
	const char *why;  /* a sentence */
};

/*
 * Read element `index` of `tenants`. Everything is copied into the arena.
 * INVALID with the first fault when a member is missing or ill-formed.
 *
 * Required: tenantInformation.{tenantId, displayName, defaultDomainName},
 * verifiedDomains[].name, subscriptions.value[] with id,
 * commerceSubscriptionId, createdDateTime, isTrial, skuId, skuPartNumber,
 * status, totalLicenses, serviceStatus[].{servicePlanId, provisioningStatus}.
 * May be missing or null: countryLetterCode (unknown), publicSector (no),
 * nextLifecycleDateTime (none known), ownerTenantId (Volume Licensing; ""
 * too).
 */
enum outcome graph_read(struct arena *, const struct json *, size_t index,
    struct graph_tenant *, struct graph_fault *) CHECKED;

/* The paths of two members, for those who find faults later. */
const char *graph_path_tenant(struct arena *, size_t index);
const char *graph_path_subscription(
    struct arena *, size_t index, size_t subscription);

/* Is it one of the tenant's domains? */
bool graph_has_domain(const struct graph_tenant *, const char *domain);

#endif
