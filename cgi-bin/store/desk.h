/* How work is shared among reviewers. */

#ifndef STORE_DESK_H
#define STORE_DESK_H

#include "rules/claim.h"
#include "rules/desk.h"
#include "store/store.h"

/*
 * The claim that the viewer should review next (R5.57): of those that wait for
 * a reviewer and that nobody works on the one that is due first. Nobody works
 * on a claim without a reviewer, on one whose reviewer is away, and on one that
 * came back to the viewer. ABSENT: there is none.
 */
enum outcome store_desk_next(
    struct store *, const struct viewer *, int64_t *claim) CHECKED;

/* May that person review the claim? Not who belongs to its partner (R5.91). */
enum outcome store_desk_may(
    struct store *, const struct claim *, int64_t person, bool *may) CHECKED;

/* Who reviews, by name; without those who may not review `claim`, when it is
 * not NULL. */
enum outcome store_desk_people(struct store *, const struct viewer *,
    const struct claim *claim, struct arena *, struct desk_person **,
    size_t *count) CHECKED;

/* The viewer is away until that instant; 0: not any more. With its history
 * entry. */
enum outcome store_desk_away(
    struct store *, const struct viewer *, int64_t until) CHECKED;

/* Who has the claim's desk open, whoever came first on top; the viewer too. */
enum outcome store_desk_open_list(struct store *, int64_t claim, int64_t now,
    struct arena *, struct desk_open **, size_t *count) CHECKED;

/* Note that the person has it open. No change of the claim: no history. */
enum outcome store_desk_open(
    struct store *, int64_t claim, int64_t person, int64_t now) CHECKED;

/* Forget who had one open up to that instant. */
enum outcome store_desk_sweep(struct store *, int64_t instant) CHECKED;

#endif
