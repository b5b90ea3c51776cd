/*
 * Letters of decisions in the store (R5.101 to R5.105): composed from the claim
 * as it is stored, and sent once, with the change they tell of, in the caller's
 * write transaction.
 */

#ifndef STORE_LETTER_H
#define STORE_LETTER_H

#include "rules/arbitration.h"
#include "rules/claim.h"
#include "rules/dispute.h"
#include "rules/letter.h"
#include "rules/look.h"
#include "store/store.h"

/*
 * Compose the letter, in the arena, of what is about to be decided about
 * `claim`: verdicts of a review; rulings in a dispute; lines that Microsoft
 * ends (LETTER_REVOKED, LETTER_GIVEN_AWAY), with the code of why and words to
 * the partner; and what becomes of a side's line in an arbitration. Nothing is
 * written.
 */
enum outcome store_letter_decided(struct store *, struct arena *,
    const struct claim *, const struct verdict *, size_t count,
    const char **letter) CHECKED;
enum outcome store_letter_ruled(struct store *, struct arena *,
    const struct claim *, const struct dispute_line *, size_t count,
    const char **letter) CHECKED;
enum outcome store_letter_ended(struct store *, struct arena *,
    const struct claim *, enum letter_kind, const int64_t *lines, size_t count,
    const char *reason, const char *words, const char **letter) CHECKED;
enum outcome store_letter_arbitrated(struct store *, struct arena *,
    const struct claim *, int64_t line, const struct arbitration_end *,
    const char *words, const char **letter) CHECKED;

/*
 * Send it: it stands in the claim's conversation and in its history, and is
 * never changed. `*id` is for the message that tells of it
 * (store_message_letter). claim->version is what the decision saw.
 */
enum outcome store_letter_send(struct store *, const struct viewer *,
    const struct claim *, const char *letter, int64_t *id) CHECKED;

#endif
