/* A partner account becomes a part of another (rules/merge). */

#ifndef STORE_MERGE_H
#define STORE_MERGE_H

#include "rules/merge.h"
#include "store/store.h"

/* What it would move from one account to the other, and what stands against it.
 * ABSENT: one of them is no partner's. */
enum outcome store_merge_read(struct store *, int64_t from, int64_t into,
    struct arena *, struct merge *) CHECKED;

/*
 * Do it, in the caller's write transaction: locations with their enrollments,
 * people with their roles, claims with all that is theirs, and what else
 * belongs to the account. History stays as it is, and gets an entry for the
 * accounts, each location, each person and each claim. CONFLICT: something
 * stands against it.
 */
enum outcome store_merge_apply(struct store *, const struct viewer *,
    struct arena *, const struct merge *) CHECKED;

#endif
