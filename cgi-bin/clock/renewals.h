/* Approved lines whose subscription soon ends: reminders (R7.2). */

#ifndef CLOCK_RENEWALS_H
#define CLOCK_RENEWALS_H

#include "clock/jobs.h"

/* Remind the days before that the program's settings say (R7.10); of those that
 * are past only the latest, and each once (R7.11). */
enum outcome renewals_remind(struct work *) CHECKED;

#endif
