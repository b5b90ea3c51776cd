/* "Withdraw this claim?" */

#ifndef PAGE_WITHDRAW_H
#define PAGE_WITHDRAW_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"

/* The question, with what it means and a field "reason". `changed`: the claim
 * has changed since the page was last shown. */
void page_withdraw_show(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const struct entries *, bool changed);

#endif
