/*
 * The customer directory and the catalogue as claims ask of them: tenants,
 * domains, items, and which subscriptions prove what (domain.md section 3).
 */

#ifndef STORE_CUSTOMER_H
#define STORE_CUSTOMER_H

#include "rules/claim.h"
#include "rules/subscription.h"
#include "store/store.h"

enum outcome store_customer_tenant(struct store *, const char *tenant,
    struct arena *, struct tenant *) CHECKED;

/* Must the proof of this claim include the public-sector disclosure (R4.19)?
 * Not while it has no customer. */
enum outcome store_customer_disclosure(
    struct store *, const struct claim *, struct arena *, bool *needed) CHECKED;

/*
 * What the directory knows of a domain or any parent of it that is a
 * verified domain: is it anybody's, is it this tenant's (the nearest counts)?
 * It asks as often for every domain of as many labels, known or not (R4.49).
 */
enum outcome store_customer_domain(struct store *, const char *domain,
    const char *tenant, bool *known, bool *is_tenants) CHECKED;

/* The items of an area that can be claimed, in order of position, and those
 * ended since that this claim (0: none) has in pending lines. */
enum outcome store_customer_items(struct store *, enum area, int64_t claim,
    struct arena *, struct item **, size_t *count) CHECKED;

/* All of them, ended ones too. */
enum outcome store_customer_catalogue(struct store *, enum area, struct arena *,
    struct item **, size_t *count) CHECKED;
enum outcome store_customer_item(
    struct store *, const char *code, struct arena *, struct item *) CHECKED;

/* How many subscriptions, not ended, for any Business Applications product
 * the tenant has through Volume Licensing and through CSP. */
enum outcome store_customer_agreements(
    struct store *, const char *tenant, size_t *volume, size_t *csp) CHECKED;

/* The tenant's subscriptions whose plans prove the item, newest first, ended
 * ones last. */
enum outcome store_customer_subscriptions(struct store *, const char *tenant,
    const char *item, struct arena *, struct subscription **,
    size_t *count) CHECKED;

enum outcome store_customer_subscription(struct store *, const char *id,
    struct arena *, struct subscription *) CHECKED;

/*
 * The evidence for a product line: `typed` is what was entered as
 * subscription ID (commerce or Graph id; any text). For a workload `typed` is
 * NULL. `claim` is left out of "already yours". A found subscription's own id
 * is copied to `id` (36 characters, "" when there is none). At most 3
 * statements.
 */
enum outcome store_customer_evidence(struct store *, const struct claim *claim,
    const struct item *, const char *typed, struct arena *,
    struct subscription_evidence *, const char **id) CHECKED;

#endif
