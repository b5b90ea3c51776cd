/* Approved lines compared with the customer directory, daily (R7.1). */

#ifndef CLOCK_EARNINGS_H
#define CLOCK_EARNINGS_H

#include "clock/jobs.h"

/*
 * A line whose subscription was suspended or locked out does not earn from now
 * on, one that recovered earns again, one whose subscription ended is ended:
 * the partner is told once of each. The first check of a line that earns says
 * nothing.
 */
enum outcome earnings_check(struct work *) CHECKED;

#endif
