/* Files that wait for the virus scanner (R4.58, R4.59). */

#ifndef CLOCK_SCANS_H
#define CLOCK_SCANS_H

#include "clock/jobs.h"

/*
 * Have the files that wait scanned, for a minute at most: the rest has its turn
 * next time. BUSY: the scanner is not there. Without one nothing waits.
 */
enum outcome scans_run(struct work *) CHECKED;

#endif
