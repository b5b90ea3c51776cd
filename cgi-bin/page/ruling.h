/* The lead's answer to a dispute: the dispute beside the decision and the
 * proof, and a ruling for each line. */

#ifndef PAGE_RULING_H
#define PAGE_RULING_H

#include "page/review.h"

struct ruling_page {
	const struct review *review;
	const int64_t *holders; /* per line: the partner that has it, or 0 */
	const size_t *rows;	/* index in review->lines of each in dispute */
	size_t row_count;
	const struct entries *entries; /* of row n ruling.n, words.n, other.n */
};

void page_ruling_show(struct text *out, struct arena *, const struct viewer *,
    const struct ruling_page *);

#endif
