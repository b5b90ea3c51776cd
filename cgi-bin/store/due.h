/* What the clock finds to do: claims by where their time stands. */

#ifndef STORE_DUE_H
#define STORE_DUE_H

#include "store/store.h"

#define DUE_BATCH 200 /* claims looked at in one go */

/* Claims of one batch, in the order in which they should be looked at. */
struct batch {
	int64_t claims[DUE_BATCH];
	size_t count;
};

/* Claims whose partner did not answer in time (R5.9). */
enum outcome store_due_unanswered(
    struct store *, int64_t now, struct batch *) CHECKED;

/* Claims whose customer was asked and did not answer in time (R5.74). */
enum outcome store_due_customers(
    struct store *, int64_t now, struct batch *) CHECKED;

/* Claims that wait for an answer and still have time, with id > `after`
 * (R5.10). */
enum outcome store_due_waiting(
    struct store *, int64_t now, int64_t after, struct batch *) CHECKED;

/* Drafts begun before `before`, with id > `after` (R5.24). */
enum outcome store_due_drafts(
    struct store *, int64_t before, int64_t after, struct batch *) CHECKED;

#endif
