/* Arbitrations: their rounds run, and end. */

#ifndef CLOCK_ARBITRATIONS_H
#define CLOCK_ARBITRATIONS_H

#include "clock/jobs.h"

/* A round ends at its deadline, for all sides at once, whoever has not
 * answered: a lead has the turn (R6.3). */
enum outcome arbitrations_end_rounds(struct work *) CHECKED;

/* Remind whoever has not answered (R6.10). */
enum outcome arbitrations_remind(struct work *) CHECKED;

#endif
