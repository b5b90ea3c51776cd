/* "Who claims": the claim's name and the location (PartnerID). */

#ifndef PAGE_WHO_H
#define PAGE_WHO_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/enrollment.h"

struct who_page {
	const struct claim *claim;
	const struct location *locations; /* those the viewer may choose */
	size_t location_count;
	const struct person *admins; /* the global admins, whom to ask */
	size_t admin_count;
	const struct entries *entries;
};

void page_who_show(struct text *out, struct arena *, const struct viewer *,
    const struct who_page *);

#endif
