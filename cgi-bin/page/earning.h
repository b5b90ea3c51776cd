/* "Can this earn?": a panel for each line of a claim (R7.4). */

#ifndef PAGE_EARNING_H
#define PAGE_EARNING_H

#include "page/layout.h"
#include "rules/claim.h"
#include "rules/earning.h"

/* Include it where {{>MARKER}} stands, for the lines that are claimed or held;
 * nothing when there is none. `facts` are one per line. */
void page_earning_show(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct line *, size_t count,
    const struct earning_facts *facts);

#endif
