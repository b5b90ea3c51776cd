/* Files of a job's own, for as long as it holds them open. */

#ifndef CLOCK_SPOOL_H
#define CLOCK_SPOOL_H

#include "clock/jobs.h"

/* A new one without a name, beside those of requests. -1: see the log. The
 * caller closes it. */
int spool_file(const struct work *) CHECKED;

#endif
