/* What somebody does to one claim of the demonstration at one instant, through
 * the same doors as the web pages. */

#ifndef ADMIN_DEMO_ACT_H
#define ADMIN_DEMO_ACT_H

#include "admin/demo.h"
#include "rules/claim.h"

struct demo_act {
	struct demo *demo;
	struct arena *arena;  /* of this act alone */
	struct viewer viewer; /* who, and when */
	size_t row;	      /* the claim's, of demo->claims */
	struct claim claim;   /* as stored when the act begins */
	const char *what;     /* "" when the act says it all */
	const char *words;    /* "" when nothing is said */
};

/*
 * Play the act of that name. Anything but DONE is a fault of the tables: it is
 * in the log. The names:
 *
 * who, customer, role, items, contacts: that part of the draft. proof: the
 * files named in `what`, or else the claim's. wait: for the subscription
 * `what`. submit. start: the review begins. view: the reviewer opens all
 * files. comment, question, note. ask: for more, for the reason `what`.
 * answer. approve: every line. refuse: every line, for the reason `what`;
 * mixed: every line but the first. withdraw, disassociate. correct: a draft
 * that corrects all of it. no-answer: the clock's. dispute: every line that can
 * be; uphold, overturn. drawn: the decision to approve waits for a second look.
 * revoke: what is approved, for the reason `what`. ask-customer: the
 * reviewer's; say: the customer's answer `what` of every line; decline: all of
 * them. arbitrate: the partner answers in the claim's arbitrations.
 * ask-support: with the subject `what`; answer-support.
 */
enum outcome admin_demo_act_play(struct demo_act *, const char *name) CHECKED;

/* A field of the claim's row. */
const char *admin_demo_act_field(const struct demo_act *, const char *column);

#endif
