/* Two pages of a claim's files side by side, for reviewers. */

#ifndef PAGE_COMPARE_H
#define PAGE_COMPARE_H

#include "page/leaf.h"
#include "rules/claim.h"

enum { COMPARE_LEFT, COMPARE_RIGHT, COMPARE__COUNT };

struct compare {
	const struct claim *claim;
	const struct proof *proofs;
	size_t proof_count;
	/* By their proof; NULL when the claim has no files. */
	struct leaf leaves[COMPARE__COUNT];
	bool closed[COMPARE__COUNT]; /* it may not be opened now (R4.58) */
};

void page_compare_show(struct text *out, struct arena *, const struct viewer *,
    const struct compare *);

/* Its address with these files and pages; 0: not said. */
const char *page_compare_href(struct arena *, const struct claim *,
    int64_t left, int64_t left_page, int64_t right, int64_t right_page);

#endif
