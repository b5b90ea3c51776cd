/* Looking after the database itself. */

#ifndef CLOCK_SWEEPS_H
#define CLOCK_SWEEPS_H

#include "clock/jobs.h"

/* The words of claims that an older program wrote without any. */
enum outcome sweeps_words(struct work *) CHECKED;

/* The database's log, brought into its main file. */
enum outcome sweeps_checkpoint(struct work *) CHECKED;

#endif
