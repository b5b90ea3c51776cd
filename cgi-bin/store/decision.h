/* Deciding claims line by line: verdicts, bound to the evidence they saw. */

#ifndef STORE_DECISION_H
#define STORE_DECISION_H

#include "rules/claim.h"
#include "store/store.h"

/* What a reviewer decides about one line. */
struct verdict {
	int64_t line;
	bool approved;
	const char *reason; /* code of a refusal, "" of an approval */
	const char *words;  /* what the partner is told besides, "" */
};

/*
 * Decide the claim (R5.36): each verdict becomes a decision that names
 * claim->version, the line's state and a history entry; the line that an
 * approved one corrects ends first (R5.50); then the claim moves, and *claim is
 * what is stored. All in the caller's transaction, which anything but DONE must
 * undo.
 *
 * CONFLICT: the claim has changed since claim->version (R5.18), or, when
 * `*held` is not 0, that line cannot be approved because another claim's line
 * is the approved one (R5.12). INVALID: a line has no verdict, or a verdict no
 * pending line (R5.4). FORBIDDEN: the claim is not under review (R5.1).
 */
enum outcome store_decision_make(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct verdict *, size_t count,
    int64_t *held) CHECKED;

/* The partner whose other claim has the approved line for the same thing, so
 * that this one cannot be approved (R5.13); 0: nobody. */
enum outcome store_decision_holder(struct store *, const struct claim *,
    const struct line *, int64_t *partner) CHECKED;

#endif
