/* Why something cannot be claimed, wherever a page says so. */

#ifndef PAGE_CAUSE_H
#define PAGE_CAUSE_H

#include "page/tmpl.h"
#include "rules/claim.h"
#include "rules/subscription.h"

/*
 * Include where {{>MARKER}} stands what is wrong with an item in that claim and
 * what to do next, with the code, the claim that holds it already, the way to
 * support (R4.15), and the help topic about it (R4.65). The cause is not
 * CAUSE_FINE.
 */
void page_cause_show(struct tmpl *, enum marker, struct arena *,
    const struct claim *, enum subscription_cause,
    const struct subscription_evidence *, const struct item *);

#endif
