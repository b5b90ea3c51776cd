/* The contacts of claims in the store: customer, partner, technical. */

#ifndef STORE_CONTACT_H
#define STORE_CONTACT_H

#include "rules/claim.h"
#include "store/store.h"

/* The contacts of a claim, at most one of each kind, in order of kind. */
enum outcome store_contact_list(struct store *, int64_t claim, struct arena *,
    struct contact contacts[CONTACT__COUNT], size_t *count) CHECKED;

/*
 * Make them these; kinds not named are removed. One history entry; sets
 * claim->version. CONFLICT: the claim has changed since claim->version.
 */
enum outcome store_contact_set(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct contact *,
    size_t count) CHECKED;

#endif
