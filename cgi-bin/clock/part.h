/*
 * Steps of a job, each for one claim, as parts of one transaction: what one of
 * them finds wrong undoes that step alone, and a batch of them waits for the
 * disk once.
 *
 *	for each of the batch: out = part_end(work, step between store_begin …)
 *	out = part_commit(work, out);
 */

#ifndef CLOCK_PART_H
#define CLOCK_PART_H

#include "clock/jobs.h"

/* End the step that store_begin began: DONE keeps it, all else undoes it.
 * ABSENT, nothing was to be done, is DONE. */
enum outcome part_end(struct work *, enum outcome step) CHECKED;

/* Commit the steps that were kept, also after one that went wrong (`out`), and
 * empty the arena. DONE: all of them did well and are on the disk. */
enum outcome part_commit(struct work *, enum outcome out) CHECKED;

#endif
