/* The customer directory: its customers, and one with all that is known. */

#ifndef PAGE_TENANT_H
#define PAGE_TENANT_H

#include "page/form.h"
#include "rules/import.h"
#include "rules/person.h"
#include "rules/subscription.h"

struct tenant_list {
	const char *text; /* as asked for */
	const struct tenant_row *rows;
	size_t count;
	bool more, first; /* there are more; this is the beginning */
	bool imported;	  /* there was an import: */
	struct import_done import;
	bool done; /* … which was just now */
};

struct tenant_show {
	struct tenant tenant;
	const char *const *domains;
	size_t domain_count;
	const struct subscription_row *rows;
	size_t count;
	const char *from; /* as asked for; "": the beginning */
	const char *next; /* where the next page begins; NULL: nowhere */
};

/* "/admin/customers/…", and from a subscription of theirs on when it is not
 * "". */
const char *page_tenant_href(
    struct arena *, const char *tenant, const char *subscription);

void page_tenant_list(struct text *out, struct arena *, const struct viewer *,
    const struct tenant_list *);
void page_tenant_show(struct text *out, struct arena *, const struct viewer *,
    const struct tenant_show *);

#endif
