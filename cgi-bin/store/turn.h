/* Turns in the store: how long each party had a claim. */

#ifndef STORE_TURN_H
#define STORE_TURN_H

#include "rules/turn.h"
#include "store/store.h"

/* Seconds that each party had the claim's turn from its first submission until
 * `now`, the running turn with it (R5.56). A draft is nobody's waiting. */
enum outcome store_turn_times(struct store *, int64_t claim, int64_t now,
    struct arena *, int64_t seconds[PARTY__COUNT]) CHECKED;

#endif
