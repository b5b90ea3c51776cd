/* Drafts that go whole. */

#ifndef STORE_DRAFT_H
#define STORE_DRAFT_H

#include "rules/claim.h"
#include "store/store.h"

/* A draft goes with its files, unless they prove another claim too, in the
 * caller's transaction. FORBIDDEN: it is none (R5.3). CONFLICT: it has changed
 * since. */
enum outcome store_draft_delete(struct store *, const struct viewer *,
    struct arena *, struct claim *) CHECKED;

#endif
