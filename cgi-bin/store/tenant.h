/*
 * The customer directory as those see it who look after it (R8.45, R8.46):
 * every tenant, found by what one has of it, with its subscriptions and the
 * states that imports have said they were in. Partners never get here: what
 * they may know of a customer is store/customer.h's.
 */

#ifndef STORE_TENANT_H
#define STORE_TENANT_H

#include "rules/import.h"
#include "rules/subscription.h"
#include "store/store.h"

struct tenant_filter {
	const char *text;  /* in name or domains; "": all */
	const char *exact; /* id of one that is found in any case, "" */
	const struct tenant *after; /* whom the list goes on behind; NULL */
};

/* By name, each with how many subscriptions it has. */
enum outcome store_tenant_list(struct store *, const struct tenant_filter *,
    size_t limit, struct arena *, struct tenant_row **, size_t *count) CHECKED;

/* The tenant that a GUID (its own, or either ID of a subscription of it) or a
 * domain (or a parent of it) leads to; "" for both when nothing does, and
 * `subscription` what the GUID named of it. */
enum outcome store_tenant_find(struct store *, const char *guid,
    const char *domain, struct arena *, const char **tenant,
    const char **subscription) CHECKED;

/* Its verified domains, by name. */
enum outcome store_tenant_domains(struct store *, const char *tenant,
    size_t limit, struct arena *, const char ***domains, size_t *count) CHECKED;

/* Its subscriptions by id, from one on (""), each with what it proves and the
 * states that imports changed, latest first. */
enum outcome store_tenant_subscriptions(struct store *, const char *tenant,
    const char *from, size_t limit, struct arena *, struct subscription_row **,
    size_t *count) CHECKED;

/* The latest import of customers. ABSENT: there was none. */
enum outcome store_tenant_import(
    struct store *, struct arena *, struct import_done *) CHECKED;

#endif
