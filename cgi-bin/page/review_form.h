/* Asking for more and deciding: a form with a few fields for each line, beside
 * the claim's facts and its proof; and the page of one that came too late. */

#ifndef PAGE_REVIEW_FORM_H
#define PAGE_REVIEW_FORM_H

#include "page/review.h"

/*
 * Ask for more: for row n, reason.n and words.n, the first row for the whole
 * claim and one for each name in `names`; and `comment`. `answer_due` is until
 * when the partner has time, `answer_days` how many business days that are.
 */
void page_review_form_ask(struct text *out, struct arena *,
    const struct viewer *, const struct review *, const struct entries *,
    size_t rows, int answer_days, int64_t answer_due);

/*
 * Decide: for row n verdict.n, reason.n and words.n; `rows` holds the index in
 * review->lines of each line to decide.
 */
void page_review_form_decide(struct text *out, struct arena *,
    const struct viewer *, const struct review *, const struct entries *,
    const size_t *rows, size_t count);

/* A form that came too late, or the viewer is not the reviewer: what changed
 * since then, and what was typed (`typed` may be NULL). */
struct review_conflict {
	const struct claim *claim; /* as it is now */
	bool changed;		   /* since the form was opened */
	bool may_take_over;	   /* somebody else reviews it */
	const struct draft_change *changes;
	size_t count;
	const struct entries *typed;
};

void page_review_form_conflict(struct text *out, struct arena *,
    const struct viewer *, const struct review_conflict *);

#endif
