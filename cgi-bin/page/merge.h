/* What merging a partner account into another would do. */

#ifndef PAGE_MERGE_H
#define PAGE_MERGE_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/merge.h"

struct merge_show {
	const struct partner *from;
	const struct merge *merge;     /* NULL: nobody has said into which */
	const struct entries *entries; /* "into" */
	const char *partner_id;	       /* as asked for */
	bool moved; /* what would move is not what somebody saw */
};

void page_merge_show(struct text *out, struct arena *, const struct viewer *,
    const struct merge_show *);

#endif
