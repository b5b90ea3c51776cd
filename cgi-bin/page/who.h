/* "Who claims": the claim's name and the location (PartnerID) (R4.46). */

#ifndef PAGE_WHO_H
#define PAGE_WHO_H

#include "page/ask.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/enrollment.h"

/* Whom to ask: those of the viewer's account who hold a role. */
struct who_admins {
	enum role role;
	const struct person *people;
	size_t count;
};

#define WHO_ADMINS 2 /* global admins, account admins */

struct who_page {
	const struct claim *claim;
	const struct location *locations; /* those the viewer may choose */
	size_t location_count;
	struct who_admins admins[WHO_ADMINS];
	const struct entries *entries;
	struct asks asks;
};

void page_who_show(struct text *out, struct arena *, const struct viewer *,
    const struct who_page *);

#endif
