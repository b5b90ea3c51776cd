/* What partners do with their claims, at random: what they may and what they
 * may not. */

#ifndef TESTS_STORE_LIFE_PARTNER_H
#define TESTS_STORE_LIFE_PARTNER_H

#include "store/life.h"

/* A new draft of either partner. */
void life_partner_create(struct life *);

/* Anything with a claim, mostly what one does as it stands. */
void life_partner_step(struct life *, struct claim *);

/* What comes next as it stands, so that some claims get far. FORBIDDEN: it is
 * not the partner who has something to do. In a transaction. */
enum outcome life_partner_next(struct life *, struct claim *);

#endif
