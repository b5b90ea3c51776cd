/* Arbitrations whose sides had their time. */

#ifndef CLOCK_ARBITRATIONS_H
#define CLOCK_ARBITRATIONS_H

#include "clock/jobs.h"

/* A round ends at its deadline, for all sides at once, whoever has not
 * answered: a lead has the turn (R6.3). */
enum outcome arbitrations_end_rounds(struct work *) CHECKED;

#endif
