/* The outbox: mail leaves (R9.9, R9.10). */

#ifndef CLOCK_MAILS_H
#define CLOCK_MAILS_H

#include "clock/jobs.h"

/* How long an attempt may at most be under way; longer, and its process was
 * killed. */
#define MAILS_ATTEMPT (10 * TIME_MINUTE)

/*
 * Send what is due, one after the other, for a minute at most: the rest has its
 * turn next time. BUSY: there is no mail server now. Without CPOR_SMTP_URL all
 * mail waits.
 */
enum outcome mails_send(struct work *) CHECKED;

/* Write the daily mails that are due; none to whom nothing is held for. */
enum outcome mails_gather(struct work *) CHECKED;

#endif
