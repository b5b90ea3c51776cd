/* What people confuse with a claim, explained where it turns up. */

#ifndef PAGE_EXPLAIN_H
#define PAGE_EXPLAIN_H

#include "page/tmpl.h"
#include "rules/claim.h"

/* Include where {{>MARKER}} stands that CPOR is not CSP (R4.44). `found` is the
 * sentence of what was bought through CSP. */
void page_explain_csp(struct tmpl *, enum marker, const char *found);

/*
 * Include what Partner Admin Link is, which of these items it credits, and how
 * to link the claim's location (R4.45); nothing when it credits none of them.
 */
void page_explain_link(struct tmpl *, enum marker, const struct claim *,
    const struct item *, size_t count);

#endif
