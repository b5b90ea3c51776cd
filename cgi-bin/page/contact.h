/* "Contacts": whom to ask about a claim, and what its role asks besides. */

#ifndef PAGE_CONTACT_H
#define PAGE_CONTACT_H

#include "page/ask.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"

struct contact_page {
	const struct claim *claim; /* its role is chosen */
	const struct entries *entries;
	struct asks asks;
	const char *outside; /* the customer contact's stored address, when it
				is not the customer's; NULL */
	const char *next;    /* saved with that warning: where to go on; NULL */
};

void page_contact_show(struct text *out, struct arena *, const struct viewer *,
    const struct contact_page *);

/* The warning about such an address. */
const char *page_contact_warning(
    struct arena *, const struct claim *, const char *email);

#endif
