/* Enrollments end with the fiscal year or go on, and are reminded of. */

#ifndef CLOCK_ENROLLMENTS_H
#define CLOCK_ENROLLMENTS_H

#include "clock/jobs.h"

/* Those whose fiscal year is over: rolled over, or expired (R8.16). */
enum outcome enrollments_end(struct work *) CHECKED;

/* Invitations and unfinished enrollments to the partner, those to be validated
 * to the program admins, and what will not be rolled over (R8.17). */
enum outcome enrollments_remind(struct work *) CHECKED;

#endif
