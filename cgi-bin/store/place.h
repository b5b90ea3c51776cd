/* Where the proof of a claim shows what it must show, in the store. A place
 * goes with its file and with its line (R4.63): the schema sees to it. */

#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include "rules/claim.h"
#include "rules/place.h"
#include "store/store.h"

/*
 * What the claim with these lines must show, each with its place where one was
 * said. Whose the claim is has been decided before (store_claim_of).
 */
enum outcome store_place_list(struct store *, int64_t claim,
    const struct line *, size_t line_count, bool disclosure, struct arena *,
    struct element **, size_t *count) CHECKED;

/*
 * Make the places those of `wanted`, which has the elements of
 * store_place_list in the same order. One history entry unless nothing
 * changes; sets claim->version. CONFLICT: the claim has changed since
 * claim->version.
 */
enum outcome store_place_set(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct element *stored,
    const struct element *wanted, size_t count) CHECKED;

#endif
