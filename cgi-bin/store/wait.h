/*
 * Drafts that wait for a subscription which cannot be seen yet (R4.14, R4.50
 * to R4.54). What is typed may be another tenant's: it is looked for among the
 * subscriptions of the claim's own customer, and nowhere else.
 */

#ifndef STORE_WAIT_H
#define STORE_WAIT_H

#include "rules/claim.h"
#include "store/store.h"

/*
 * A pending line of a draft without a subscription waits for this one from now
 * on, instead of any other. One history entry unless it did already; sets
 * claim->version. CONFLICT: the claim has changed since claim->version.
 */
enum outcome store_wait_set(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct line *,
    const char *subscription) CHECKED;

/* It waits no longer; likewise. DONE and nothing written when it does not. */
enum outcome store_wait_end(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct line *) CHECKED;

/*
 * Look for all that is waited for, as the system at `now`; outside
 * transactions, for each claim is one of its own. A subscription that can be
 * claimed becomes its line's; one that never will is waited for no longer;
 * either way the partner is told, once (R4.53). Daily, and after an import.
 */
enum outcome store_wait_look(struct store *, int64_t now) CHECKED;

#endif
