/* "Which lines do you want to end?" */

#ifndef PAGE_DISASSOCIATE_H
#define PAGE_DISASSOCIATE_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"

struct disassociate_page {
	const struct claim *claim;
	const struct line *lines; /* all; the approved ones can be ended */
	size_t line_count;
	const struct entries *entries; /* "lines" (ids in letters), "reason" */
	bool changed; /* the claim is not as it was when the form was opened */
};

void page_disassociate_show(struct text *out, struct arena *,
    const struct viewer *, const struct disassociate_page *);

#endif
