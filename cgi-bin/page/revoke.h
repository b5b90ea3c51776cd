/* "Which approved lines do you revoke?" */

#ifndef PAGE_REVOKE_H
#define PAGE_REVOKE_H

#include "page/review.h"

struct revoke_page {
	const struct review *review;
	const bool *mine; /* per line: the viewer took part in its approval */
	const struct entries *entries; /* "lines", "reason", "words" */
};

void page_revoke_show(struct text *out, struct arena *, const struct viewer *,
    const struct revoke_page *);

#endif
