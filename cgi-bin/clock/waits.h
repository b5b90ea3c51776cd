/* Drafts that wait for a subscription. */

#ifndef CLOCK_WAITS_H
#define CLOCK_WAITS_H

#include "clock/jobs.h"

/* Look for all that is waited for (R4.14; an import looks at once, R4.51). */
enum outcome waits_look(struct work *) CHECKED;

#endif
