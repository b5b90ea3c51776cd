/*
 * Who is reminded in an arbitration, and who is called to decide it. In the
 * caller's write transaction, which anything but DONE must undo.
 */

#ifndef STORE_ARBITRATION_REMIND_H
#define STORE_ARBITRATION_REMIND_H

#include "store/arbitration_record.h"

/* Rounds that run, with id > `after`, at most `limit`. */
enum outcome store_arbitration_remind_due(struct store *, int64_t now,
    int64_t after, size_t limit, int64_t *ids, size_t *count) CHECKED;

/* Remind the sides that have not answered, each once, at half of the round's
 * time and shortly before its end: all at the same moment (R6.10). ABSENT:
 * it is not time for one. */
enum outcome store_arbitration_remind(struct store *, const struct viewer *,
    struct arena *, int64_t arbitration) CHECKED;

/* The answers are open: tell the leads who may decide it, once in a round
 * (R6.11). */
enum outcome store_arbitration_remind_leads(struct store *,
    const struct viewer *, struct arena *,
    const struct arbitration_record *) CHECKED;

#endif
