/* The reviewer's queue in the store: submitted claims that wait on somebody. */

#ifndef STORE_REVIEW_H
#define STORE_REVIEW_H

#include "rules/claim.h"
#include "rules/review.h"
#include "store/store.h"

/*
 * The claims that are wanted, behind the key (after_due, after_id) (0 and 0:
 * from the first), those due first on top, at most `limit`. The viewer is "me".
 * Everything that waits is in some list, whoever works on it (R10.3).
 */
enum outcome store_review_list(struct store *, const struct viewer *,
    const struct review_wanted *, int64_t after_due, int64_t after_id,
    size_t limit, struct arena *, struct review_row **, size_t *count) CHECKED;

/* How many there are; counted up to `limit`, which is the same each time: a
 * queue that was longer a minute ago is taken to be so still. */
enum outcome store_review_count(struct store *, const struct viewer *,
    const struct review_wanted *, struct arena *, int64_t limit,
    int64_t *count) CHECKED;

#endif
