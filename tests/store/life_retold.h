/* A claim made again from its history alone (R5.53). */

#ifndef TESTS_STORE_LIFE_RETOLD_H
#define TESTS_STORE_LIFE_RETOLD_H

#include "store/life.h"

/* Every claim, made again, is as it is stored. */
void life_retold_check(struct life *);

#endif
