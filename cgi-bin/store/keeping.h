/*
 * How long things are kept, dated (R9.65 to R9.69), and what is older. What is
 * counted is what would be erased: both ask the same (db/statements/keeping).
 */

#ifndef STORE_KEEPING_H
#define STORE_KEEPING_H

#include "rules/keeping.h"
#include "store/dated.h"

/* A kind that is set, as a number that holds from an instant on; its value is
 * days, or KEEPING_EVER. */
struct dated store_keeping_dated(enum keeping);

/* How much of a kind is older than an instant and would be erased, and from
 * when the oldest is; both 0: nothing. */
struct kept {
	int64_t count, oldest;
};
enum outcome store_keeping_count(
    struct store *, enum keeping, int64_t before, struct kept *) CHECKED;

/*
 * Erase what is older than an instant, at most `limit`, the oldest first, in
 * the caller's transaction, with an entry of how much it was; *count says it,
 * too. Less than `limit`: that was all.
 */
enum outcome store_keeping_erase(struct store *, const struct viewer *system,
    struct arena *, enum keeping, int64_t before, int64_t limit,
    int64_t *count) CHECKED;

#endif
