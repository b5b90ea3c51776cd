/* The lines of claims in the store: a workload, or a product with its
 * subscription. */

#ifndef STORE_LINE_H
#define STORE_LINE_H

#include "rules/claim.h"
#include "store/store.h"

/* The lines of a claim in order of position. Whose the claim is has been
 * decided before (store_claim_of). */
enum outcome store_line_list(struct store *, int64_t claim, struct arena *,
    struct line **lines, size_t *count) CHECKED;

/*
 * Of the claim's pending lines those that another partner holds or openly
 * claims: that it is so, and nothing of whom, how many or since when (R4.16).
 * The own company's other claims are none of them (R4.78), nor are drafts.
 */
enum outcome store_line_competing(struct store *, int64_t claim, struct arena *,
    struct line **lines, size_t *count) CHECKED;

/*
 * Whoever chooses a line is told whether somebody else has it, so that only so
 * many are chosen in a window: by one person, and by all of one partner account
 * (R4.77). A line that moves to another customer or role is chosen anew.
 */
#define LINES_WINDOW  TIME_DAY
#define LINES_PERSON  2000
#define LINES_ACCOUNT 5000

/*
 * Make the claim's pending lines those of `lines` (item.code and
 * subscription, "" for none). What stays keeps its id and position, and is
 * about the claim's customer and role as in *claim; what is new takes the
 * lowest free positions in their order, so that no position is above 40. One
 * history entry unless nothing changes; sets claim->version. CONFLICT: the
 * claim has changed since claim->version. INVALID: these are more lines than
 * may be chosen in this window; the transaction has to be rolled back.
 */
enum outcome store_line_set(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct line *lines,
    size_t count) CHECKED;

/*
 * Give a line, as it was read, a state, with the reason's code and words (""
 * when approved), and write its history entry (R9.6). The caller moves the
 * claim. CONFLICT: approving it is refused by the one-partner-of-record index:
 * another partner's line is approved for the same thing.
 */
enum outcome store_line_state(struct store *, const struct viewer *,
    const struct line *, enum line_state, const char *reason,
    const char *words) CHECKED;

#endif
