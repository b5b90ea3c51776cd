/* "What is claimed": workloads or products, each with what stands against it.
 */

#ifndef PAGE_ITEMS_H
#define PAGE_ITEMS_H

#include "page/ask.h"
#include "page/competing.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/subscription.h"

/* An item of the claim's solution area, as it is for this customer now. */
struct items_choice {
	struct item item;
	const char *refusal; /* not in this role: why; NULL */
	enum subscription_cause cause;
	struct subscription_evidence evidence;
};

struct items_page {
	const struct claim *claim; /* its role is chosen */
	const struct items_choice *choices;
	size_t count;
	const struct entries *entries; /* "items", and one per refused item */
	struct competing competing;    /* of what is saved */
	struct asks asks;
};

void page_items_show(struct text *out, struct arena *, const struct viewer *,
    const struct items_page *);

/* May it be ticked? */
bool page_items_free(const struct items_choice *);

/* The element of an item: the first that may be ticked bears the field's name,
 * so that the error summary and the check page can link to it. */
const char *page_items_id(
    struct arena *, const struct items_page *, const struct items_choice *);

/* What is wrong and what to do, in a sentence or more; "" for a free one. */
const char *page_items_why(struct arena *, const struct items_choice *);

#endif
