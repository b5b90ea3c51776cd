/*
 * Lines that end before or after they were approved, and the claim with them
 * (domain.md section 5). Each writes the entry and the words of every line, and
 * moves the claim, in the caller's write transaction, which anything but DONE
 * must undo. CONFLICT: the claim has changed since claim->version.
 */

#ifndef STORE_ENDING_H
#define STORE_ENDING_H

#include "rules/claim.h"
#include "store/store.h"

/*
 * The partner withdraws the claim (R5.37): what is pending ends, what was
 * refused stays refused. FORBIDDEN: its status does not allow it.
 */
enum outcome store_ending_withdraw(struct store *, const struct viewer *,
    struct arena *, struct claim *, const char *words) CHECKED;

/*
 * The partner ends lines of an approved claim, with words why (R5.42, R5.47):
 * others can have them at once. `lines` are ids; all approved ones together end
 * the claim. The partner's other people are told. INVALID: none is named, or
 * one that is no approved line of the claim. FORBIDDEN: the claim is not
 * approved.
 */
enum outcome store_ending_disassociate(struct store *, const struct viewer *,
    struct arena *, struct claim *, const int64_t *lines, size_t count,
    const char *words) CHECKED;

/*
 * A lead reviewer ends approved lines that should never have been approved
 * (R5.28), for a reason that is on the list for it, with words and a letter
 * (NULL: as store_letter_ended composes it); the partner is told, and may
 * dispute it. INVALID as above, or the reason is none of those. FORBIDDEN: the
 * claim is not approved, or the viewer approved one of them.
 */
enum outcome store_ending_revoke(struct store *, const struct viewer *,
    struct arena *, struct claim *, const int64_t *lines, size_t count,
    const char *reason, const char *words, const char *letter) CHECKED;

/* An approved line makes room for another partner's, after a dispute: it ends,
 * and its partner is told, with these words. */
enum outcome store_ending_yield(struct store *, const struct viewer *,
    struct arena *, int64_t claim, int64_t line, const char *words) CHECKED;

/* The line's subscription has ended (R5.43); the partner is told. ABSENT: the
 * line is not approved any more. */
enum outcome store_ending_expire(struct store *, const struct viewer *,
    struct arena *, struct claim *, int64_t line) CHECKED;

/*
 * A line of `claim` is about to be approved: the line that it corrects, if
 * there is one and it is still approved, makes room for it (R5.50), and its
 * partner is told. `claim` itself is not touched.
 */
enum outcome store_ending_correct(struct store *, const struct viewer *,
    struct arena *, const struct claim *, const struct line *) CHECKED;

#endif
