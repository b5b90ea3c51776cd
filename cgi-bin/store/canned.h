/* Texts to start from, in the store; each change has its history entry. */

#ifndef STORE_CANNED_H
#define STORE_CANNED_H

#include "rules/canned.h"
#include "rules/person.h"
#include "store/store.h"

/* All of them by title, at most CANNED_TEXTS_MAX. */
enum outcome store_canned_list(
    struct store *, struct arena *, struct canned **, size_t *count) CHECKED;

enum outcome store_canned_of(
    struct store *, int64_t id, struct arena *, struct canned *) CHECKED;

/* Keep a new one and set its id. CONFLICT: one of that title is there. */
enum outcome store_canned_add(
    struct store *, const struct viewer *, struct canned *) CHECKED;

/* Make `before` what `after` says. ABSENT: it was changed or removed since.
 * CONFLICT: as above. */
enum outcome store_canned_change(struct store *, const struct viewer *,
    const struct canned *before, const struct canned *after) CHECKED;

enum outcome store_canned_remove(
    struct store *, const struct viewer *, const struct canned *) CHECKED;

#endif
