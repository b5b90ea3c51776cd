/* Arbitrations, for lead reviewers (domain.md section 6). */

#ifndef PAGE_ARBITRATION_H
#define PAGE_ARBITRATION_H

#include "page/layout.h"
#include "rules/arbitration.h"
#include "rules/comment.h"
#include "rules/consent.h"
#include "rules/proof.h"

/* Rows of one table of the list. */
struct arbitration_rows {
	const struct arbitration *list;
	const bool *excluded;
	size_t count;
};

void page_arbitration_list(struct text *out, struct arena *,
    const struct viewer *, const struct arbitration_rows *open,
    const struct arbitration_rows *closed);

/* What was asked of all, or answered by one. */
struct arbitration_words {
	int round;
	const char *words;
	int64_t at;
	const char *person; /* who answered; NULL of a question */
};

/* One side as a lead sees it. */
struct arbitration_view {
	const struct arbitration_side *side;
	const struct proof *proofs; /* the most recent first, none sealed */
	size_t proof_count;
	const struct arbitration_words *answers; /* none while sealed */
	size_t answer_count;
	const struct consent_word *word; /* the customer's of its line, NULL */
	bool word_outside; /* … from no address of the customer's */
	struct thread thread;
};

struct arbitration_page {
	const struct arbitration *arbitration;
	const struct arbitration_side *sides;
	size_t side_count;
	bool excluded;	 /* the viewer works or worked for one of them */
	bool declared;	 /* … declared that they do not */
	bool changed;	 /* the form came too late */
	int days_left;	 /* of the deadline that runs */
	int64_t version; /* of the record and of all its sides */
	const struct arbitration_view *views; /* per side, when declared */
	const struct arbitration_words *questions;
	size_t question_count;
	const struct entries *declare, *decide, *ask, *extend; /* forms */
	const struct entries *faulty; /* of them the one sent back, or NULL */
	const char *done; /* "?done=", a word of page/arbitration.c */
};

void page_arbitration_show(struct text *out, struct arena *,
    const struct viewer *, const struct arbitration_page *);

/* "/arbitrations/4x…" */
const char *page_arbitration_href(struct arena *, int64_t arbitration);

#endif
