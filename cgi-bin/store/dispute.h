/*
 * Disputes of what Microsoft decided (R5.25): once per claim, about some of its
 * lines. Everything here is in the caller's write transaction, which anything
 * but DONE must undo. CONFLICT: the claim has changed since claim->version, or
 * stands elsewhere by now.
 */

#ifndef STORE_DISPUTE_H
#define STORE_DISPUTE_H

#include "rules/dispute.h"
#include "store/store.h"

/* The claim's dispute. ABSENT: there was none. */
enum outcome store_dispute_of(
    struct store *, int64_t claim, struct arena *, struct dispute *) CHECKED;

/* For how many days a decision of the claim may be disputed. */
enum outcome store_dispute_days(
    struct store *, const struct claim *, int64_t *days) CHECKED;

/*
 * The partner disputes lines, with a business justification ("": the new proof
 * says it): the record, and the claim's move, whose *claim is then what is
 * stored. FORBIDDEN: the claim's status has no such way (R5.1). CONFLICT: also
 * when it was disputed before. INVALID: no line is named, or one that cannot be
 * disputed any more.
 */
enum outcome store_dispute_open(struct store *, const struct viewer *,
    struct arena *, struct claim *, const int64_t *lines, size_t count,
    const char *words) CHECKED;

/*
 * What keeps the viewer from answering it. Who answers about a line that was
 * lost in an arbitration declares there what everybody declares who sees its
 * sides (R6.6, R5.121): of BAR_UNDECLARED `*arbitration` is where, else 0.
 */
enum outcome store_dispute_bar(struct store *, const struct viewer *,
    struct arena *, const struct claim *, const struct dispute *,
    enum dispute_bar *, int64_t *arbitration) CHECKED;

/*
 * A lead reviewer answers it: a ruling for each of its lines, with words to the
 * partner, and a letter (NULL: as store_letter_ruled composes it). A line that
 * another partner has ends there first, with the words in `other`. FORBIDDEN:
 * also when something keeps the viewer from it. INVALID: a line has no ruling.
 * CONFLICT with *held: that line cannot be approved, since the partner's own
 * other claim has it.
 */
enum outcome store_dispute_answer(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct dispute_line *, size_t count,
    const char *letter, int64_t *held) CHECKED;

/* It ends by itself, and what was decided stands: the partner did not answer in
 * time, or withdrew the claim. DONE also when there is none open. The claim's
 * move is the caller's. */
enum outcome store_dispute_end(
    struct store *, const struct viewer *, struct claim *) CHECKED;

#endif
