/* What reviewers and lead reviewers do with claims, at random: what they may
 * and what they may not. */

#ifndef TESTS_STORE_LIFE_MICROSOFT_H
#define TESTS_STORE_LIFE_MICROSOFT_H

#include "store/life.h"

/* Anything a reviewer does with a claim. */
void life_microsoft_review(struct life *, struct claim *);

/* Somebody who reviews answers what is beside the usual way of a claim: looks
 * at its decision too, or answers its dispute, or revokes lines of it. */
void life_microsoft_beside(struct life *, struct claim *);

/* A lead decides an arbitration that is ready, if there is one: for anybody,
 * or for nobody. */
void life_microsoft_arbitrate(struct life *);

/* What comes next as a claim stands, so that some get far. FORBIDDEN: it is not
 * Microsoft that has something to do. In a transaction. */
enum outcome life_microsoft_next(struct life *, struct claim *);

#endif
