/* Signed checkpoints of the history, daily (R9.11). */

#ifndef CLOCK_CHECKPOINTS_H
#define CLOCK_CHECKPOINTS_H

#include "clock/jobs.h"

/* Sign how the history stands and mail it to the auditors; nothing when it
 * stands as it did. */
enum outcome checkpoints_sign(struct work *) CHECKED;

#endif
