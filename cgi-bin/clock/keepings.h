/* What is kept no longer goes (rules/keeping). */

#ifndef CLOCK_KEEPINGS_H
#define CLOCK_KEEPINGS_H

#include "clock/jobs.h"

/* Erase what is too old by what holds now (R9.66), in short transactions, for
 * half a minute at most of what is set: the rest goes next time. One kind that
 * fails holds up no other. */
enum outcome keepings_erase(struct work *) CHECKED;

#endif
