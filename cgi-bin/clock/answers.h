/* Claims that wait for their partner or customer: reminders, and the end of
 * waiting. */

#ifndef CLOCK_ANSWERS_H
#define CLOCK_ANSWERS_H

#include "clock/jobs.h"

/* Reject claims that were not answered in time (R5.9); what
 * was asked for in a dispute ends that. */
enum outcome answers_reject(struct work *) CHECKED;

/* Give claims back to their reviewers whose customers did not answer in time
 * (R5.74). */
enum outcome answers_go_on(struct work *) CHECKED;

/* Remind at half of the time to answer and shortly before its end (R5.10);
 * when both are past, only the later one. */
enum outcome answers_remind(struct work *) CHECKED;

/* Remind once of a draft that was left (R5.24). */
enum outcome answers_remind_drafts(struct work *) CHECKED;

#endif
