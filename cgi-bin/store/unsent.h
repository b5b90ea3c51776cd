/* What people wrote and could not send, in the store. */

#ifndef STORE_UNSENT_H
#define STORE_UNSENT_H

#include "rules/unsent.h"
#include "store/store.h"

/* Keep it, in place of what the person had in that form of the claim. Nothing
 * is kept of a claim that does not exist; DONE all the same. */
enum outcome store_unsent_keep(struct store *, int64_t person, int64_t claim,
    const struct unsent *) CHECKED;

/* What that person alone has written about the claim. */
enum outcome store_unsent_list(struct store *, int64_t person, int64_t claim,
    struct arena *, struct unsent **, size_t *count) CHECKED;

/* It was sent, or is not wanted any more; DONE also when there was nothing. */
enum outcome store_unsent_drop(
    struct store *, int64_t person, int64_t claim, enum unsent_place) CHECKED;

/* Forget what was kept before that instant. */
enum outcome store_unsent_sweep(struct store *, int64_t instant) CHECKED;

#endif
