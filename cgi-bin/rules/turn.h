/*
 * Turns: who has to do something about a claim, what it is, and which setting
 * says how long they have (domain.md section 5, R5.5).
 */

#ifndef RULES_TURN_H
#define RULES_TURN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/party.h"
#include "rules/setting.h"

enum turn {
	TURN_NOBODY, /* nobody has to do anything: the claim is not open */
	TURN_DRAFT,
	TURN_ANSWER,
	TURN_REVIEW,
	TURN_SECOND_LOOK,  /* by another reviewer, of a decision */
	TURN_DISAGREEMENT, /* … who disagrees: a lead decides */
	TURN_CUSTOMER,	   /* asked whether the partner did the work */
	TURN_PROOF,	   /* in an arbitration, this side's */
	TURN_OTHER_PROOF,  /* … the other side's */
	TURN_ARBITRATION,
	TURN_DISPUTE,
	TURN__COUNT
};

const char *turn_code(enum turn); /* "review"; "" of TURN_NOBODY */
/* The turn of a stored code; TURN_NOBODY when there is none such. */
enum turn turn_of(const char *code);

/*
 * Is it part of the review, whose one clock then runs on (R5.65)? To the
 * partner these look alike.
 */
bool turn_is_review(enum turn);

/* Who has it. Not of TURN_NOBODY. */
enum party turn_party(enum turn);

/* The number of business days it may take (R5.22); false: there is none. */
bool turn_days(enum turn, enum setting *);

/* What is owed, and from when its days count: "A review", "the claim was
 * submitted or answered"; "" when there is no deadline. */
const char *turn_owed(enum turn);
const char *turn_from(enum turn);

/* How long that is: "3 days 4 hours", "1 hour", "less than an hour". */
const char *turn_time(struct arena *, int64_t seconds);

#endif
