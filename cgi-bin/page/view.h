/* The page of a file: its pages one by one, and for reviewers the claim's facts
 * beside them. */

#ifndef PAGE_VIEW_H
#define PAGE_VIEW_H

#include "page/leaf.h"
#include "page/review.h"
#include "rules/claim.h"

struct view_shown {
	const struct claim *claim; /* as one of whose files it is shown */
	struct leaf leaf;
	const struct review *review; /* of that claim; NULL: for partners */
};

void page_view_show(struct text *out, struct arena *, const struct viewer *,
    const struct view_shown *);

#endif
