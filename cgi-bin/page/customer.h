/* "Customer": tenant ID and domain, and who that is. */

#ifndef PAGE_CUSTOMER_H
#define PAGE_CUSTOMER_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/customer.h"

struct customer_page {
	const struct claim *claim;
	const struct tenant *tenant; /* the customer chosen, NULL: none yet */
	size_t products; /* lines that a change of the customer unties from
			    their subscriptions */
	int tries;	 /* in an hour that may be refused (R4.42) */
	const struct entries *entries;
};

void page_customer_show(struct text *out, struct arena *, const struct viewer *,
    const struct customer_page *);

#endif
