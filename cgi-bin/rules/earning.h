/*
 * "Can this earn?": what a line needs so that it can be paid for, as advice.
 * Approval does not depend on it (R7.4 to R7.9; domain.md section 7).
 */

#ifndef RULES_EARNING_H
#define RULES_EARNING_H

#include <stdbool.h>

#include "rules/enrollment.h"
#include "rules/offer.h"
#include "rules/subscription.h"

/* What is known of a line. */
struct earning_facts {
	enum partner_role role;
	const char *location;		   /* its name */
	enum enrollment_status enrollment; /* in the engagement's program */
	bool opted_out;
	/* of its subscription; of a workload, of the best one that proves it */
	bool subscribed; /* there is one */
	enum subscription_status status;
	bool trial;
};

/* In the order in which they are answered. */
enum earning_condition {
	EARNING_ENROLLED,     /* R7.5 */
	EARNING_PAYING_ROLE,  /* R7.6 */
	EARNING_WANTED,	      /* R7.7 */
	EARNING_SUBSCRIPTION, /* R7.8 */
	EARNING_CONDITION__COUNT
};

struct earning_answer {
	const char *question;
	bool yes;
	const char *why;
	const char *what_to_do; /* "" when there is nothing */
};

struct arena;
void earning_answers(struct arena *, const struct earning_facts *,
    struct earning_answer answers[EARNING_CONDITION__COUNT]);

/* How many of them are a no; 0: it can earn. */
int earning_lacks(const struct earning_answer[EARNING_CONDITION__COUNT]);

/* Can a subscription like that earn? Not while it is a trial (R3.8). */
bool earning_subscription(enum subscription_status, bool trial);

#endif
