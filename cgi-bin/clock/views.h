/* Pages of files, for looking at them without opening them (R9.22). */

#ifndef CLOCK_VIEWS_H
#define CLOCK_VIEWS_H

#include "clock/jobs.h"

/*
 * Make the pages of files that wait for them, each in a jail, for half a minute
 * at most: the rest has its turn next time. What becomes of a file is written
 * down and never tried again, but for VIEW_UNSAFE.
 */
enum outcome views_make(struct work *) CHECKED;

#endif
