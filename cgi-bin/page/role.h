/* "Solution area and partner role": the four roles, with when to select them.
 */

#ifndef PAGE_ROLE_H
#define PAGE_ROLE_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/customer.h"

struct role_page {
	const struct claim *claim;
	const struct tenant *tenant;
	const char *refusals[PARTNER_ROLE__COUNT]; /* NULL: may be selected */
	size_t lost[PARTNER_ROLE__COUNT]; /* items that would not fit */
	size_t volume, csp; /* Business Applications subscriptions, not ended,
			       by how they were bought */
	const struct item *products; /* of Business Applications */
	size_t product_count;
	const struct entries *entries;
	bool saved;  /* the customer was saved just now, */
	bool chosen; /* with a tenant ID from among other IDs (R4.41) */
};

void page_role_show(struct text *out, struct arena *, const struct viewer *,
    const struct role_page *);

#endif
