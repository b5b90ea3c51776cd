/* What a claim's customer contact says, and its reviewer asks them. */

#ifndef TESTS_STORE_LIFE_CUSTOMER_H
#define TESTS_STORE_LIFE_CUSTOMER_H

#include "store/life.h"

/* They are asked; or, written to once, they speak of a line or decline it. */
void life_customer_step(struct life *, struct claim *);

#endif
