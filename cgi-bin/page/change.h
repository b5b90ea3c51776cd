/* What happened to a claim, as a timeline: for history and for forms that came
 * too late. */

#ifndef PAGE_CHANGE_H
#define PAGE_CHANGE_H

#include "page/draft.h"

/* Include it where {{>MARKER}} stands, in the given order. */
void page_change_list(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct draft_change *, size_t count);

#endif
