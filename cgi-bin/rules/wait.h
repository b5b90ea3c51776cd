/*
 * A draft waits for a subscription that was typed in and cannot be seen yet
 * (R4.14, R4.50 to R4.54): whose it is, if anybody's, is not known here.
 */

#ifndef RULES_WAIT_H
#define RULES_WAIT_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/claim.h"

#define WAIT_DAYS 7 /* until a new subscription can be seen, at most */

/* May the draft begin to wait for what is refused for that cause? */
bool wait_may(enum claim_status, enum subscription_cause);

/* What becomes of a wait, by the cause that stands against the subscription
 * now (R4.53). */
enum wait {
	WAIT_GOES_ON,
	WAIT_FOUND,   /* it can be claimed: it is the line's now */
	WAIT_IN_VAIN, /* it is there, and no waiting will make it claimable */
	WAIT__COUNT
};
enum wait wait_after(enum subscription_cause);

/* "Dynamics 365 Sales: waiting for subscription 1b4e…. We look …" */
struct arena;
const char *wait_sentence(struct arena *, const struct line *);

/* By when a new subscription can be seen that is waited for since then. */
int64_t wait_until(int64_t since);

#endif
