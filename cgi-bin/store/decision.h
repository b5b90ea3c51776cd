/* Deciding claims line by line: verdicts, bound to the evidence they saw. */

#ifndef STORE_DECISION_H
#define STORE_DECISION_H

#include "rules/claim.h"
#include "rules/look.h"
#include "store/store.h"

/*
 * Decide the claim (R5.36), unless the decision is drawn for a second look
 * (store/look): then it waits, and claim->turn says so. Each verdict becomes a
 * decision that names claim->version, the line's state and a history entry; the
 * line that an approved one corrects ends first (R5.50); then the claim moves,
 * or stays under review while arbitrations have the rest of its lines (R6.2),
 * and *claim is what is stored. `letter` goes to the partner (R5.101), NULL: as
 * store_letter_decided composes it. All in the caller's transaction, which
 * anything but DONE must undo.
 *
 * CONFLICT: the claim has changed since claim->version (R5.18), or, when
 * `*held` is not 0, that line cannot be approved because another claim's line
 * is the approved one (R5.12). INVALID: a line has no verdict, or a verdict no
 * pending line (R5.4), or one that only an arbitration decides. FORBIDDEN: the
 * claim is not under review (R5.1). CONFLICT: also when a decision of it waits
 * for a second look.
 */
enum outcome store_decision_make(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct verdict *, size_t count,
    const char *letter, int64_t *held) CHECKED;

/*
 * The same without a draw: what a second look confirmed goes out. A line that
 * has come into an arbitration since is decided there; one that has come out of
 * one has no verdict yet, and waits for the reviewer.
 */
enum outcome store_decision_release(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct verdict *, size_t count,
    const char *letter, int64_t *held) CHECKED;

/* What a lead decides instead goes out: INVALID as in store_decision_make. */
enum outcome store_decision_settle(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct verdict *, size_t count,
    const char *letter, int64_t *held) CHECKED;

/*
 * A line that was refused or has ended is approved after all, in a dispute: a
 * new decision. The line of another partner that stands in the way ends first,
 * with the words `other` to that partner (R6.7). The caller moves the claim.
 * CONFLICT with *held: the partner's own other claim stands in the way.
 */
enum outcome store_decision_overturn(struct store *, const struct viewer *,
    struct arena *, const struct claim *, const struct line *,
    const char *words, const char *other, int64_t *held) CHECKED;

/* Did that person decide the line, or look at the claim's decision before it
 * went out? Then they do not answer its dispute, nor revoke it. */
enum outcome store_decision_took_part(struct store *, int64_t claim,
    int64_t line, int64_t person, bool *took_part) CHECKED;

/* The partner whose other claim has the approved line for the same thing, so
 * that this one cannot be approved (R5.13); 0: nobody. */
enum outcome store_decision_holder(struct store *, const struct claim *,
    const struct line *, int64_t *partner) CHECKED;

#endif
