/* Disputes of what was refused (domain.md section 5): once per claim. */

#ifndef STORE_DISPUTE_H
#define STORE_DISPUTE_H

#include "rules/claim.h"
#include "store/store.h"

/*
 * The partner disputes the decision, with a business justification: the
 * record, and the claim's move, whose *claim is then what is stored.
 * FORBIDDEN: the claim's status has no such way (R5.1). CONFLICT: it was
 * disputed before, or has changed since claim->version.
 */
enum outcome store_dispute_open(struct store *, const struct viewer *,
    struct arena *, struct claim *, const char *words) CHECKED;

/*
 * The lead reviewer answers it, with words to the partner. To overturn it the
 * lines have been decided anew before, in the same transaction.
 * FORBIDDEN, CONFLICT as above; ABSENT: no dispute is open.
 */
enum outcome store_dispute_close(struct store *, const struct viewer *,
    struct arena *, struct claim *, bool overturned, const char *words) CHECKED;

#endif
