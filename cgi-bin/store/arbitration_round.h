/*
 * The rounds of an arbitration: all sides are asked the same, until the same
 * day, and what they answer is sealed until all is there or the time is over
 * (R6.3). In the caller's write transaction, which anything but DONE must undo.
 */

#ifndef STORE_ARBITRATION_ROUND_H
#define STORE_ARBITRATION_ROUND_H

#include "store/arbitration_record.h"

/* All sides are asked, in these words, from now on; *claim as for
 * store_arbitration_record_turns. */
enum outcome store_arbitration_round_start(struct store *, struct arena *,
    struct arbitration_record *, int64_t now, const char *words,
    struct claim *) CHECKED;

/* A lead asks all sides again. FORBIDDEN: not now; so below. */
enum outcome store_arbitration_round_ask(struct store *, const struct viewer *,
    struct arena *, struct arbitration *, const char *words) CHECKED;

/* … or gives all of them `days` business days more. */
enum outcome store_arbitration_round_extend(struct store *,
    const struct viewer *, struct arena *, struct arbitration *,
    int days) CHECKED;

/* The claim's side answers the round that runs. */
enum outcome store_arbitration_round_answer(struct store *,
    const struct viewer *, struct arena *, struct claim *, int64_t line,
    const char *words) CHECKED;

/* The clock: the round's time is over, a lead has the turn. ABSENT: it is not,
 * by now. */
enum outcome store_arbitration_round_end(struct store *, const struct viewer *,
    struct arena *, int64_t arbitration) CHECKED;

/* After a side came, answered or left: close what nothing is left to decide in
 * (R6.8), open the answers when they are all there, seal them again when
 * somebody came (R6.9). */
enum outcome store_arbitration_round_settle(struct store *,
    const struct viewer *, struct arena *, int64_t arbitration,
    struct claim *) CHECKED;

#endif
