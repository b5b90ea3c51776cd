/*
 * Second looks in the store: decisions that are drawn wait until another
 * reviewer has seen them (R5.63 to R5.65). Everything here is in the caller's
 * write transaction, which anything but DONE must undo; its history entries are
 * Microsoft's own, and nothing that a partner sees changes.
 */

#ifndef STORE_LOOK_H
#define STORE_LOOK_H

#include "rules/claim.h"
#include "rules/look.h"
#include "store/store.h"

/*
 * Is the claim's next decision one of those? So says a keyed hash of the claim
 * and of how many of its decisions have gone out: whoever decides, whatever and
 * when, and however often they try.
 */
enum outcome store_look_draw(
    struct store *, const struct claim *, bool *drawn) CHECKED;

/* Keep the verdicts, which are about all pending lines, and the letter (as for
 * store_decision_make); claim->turn is then another reviewer's. CONFLICT: the
 * claim has changed, or one waits already. */
enum outcome store_look_hold(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct verdict *, size_t count,
    const char *letter) CHECKED;

/* The decision that has not gone out; its verdicts are those about lines that
 * are pending still, and its letter is composed anew when these are not all
 * that it was written of. ABSENT: there is none. */
enum outcome store_look_of(
    struct store *, int64_t claim, struct arena *, struct look *) CHECKED;

/*
 * The second reviewer confirms it: it goes out as the first one's, who is told.
 * CONFLICT: as store_decision_make, or somebody else was faster. FORBIDDEN: it
 * is their own.
 */
enum outcome store_look_confirm(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct look *, int64_t *held) CHECKED;

/* … or disagrees, and says why: then a lead decides. The first one and the
 * leads are told. */
enum outcome store_look_disagree(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct look *,
    const char *words) CHECKED;

/* A lead, neither of the two, decides: it goes out as theirs. */
enum outcome store_look_settle(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct look *, const struct verdict *,
    size_t count, const char *letter, int64_t *held) CHECKED;

#endif
