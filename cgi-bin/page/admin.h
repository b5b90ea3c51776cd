/* Where program admins begin. */

#ifndef PAGE_ADMIN_H
#define PAGE_ADMIN_H

#include "page/layout.h"

/* Links to what the viewer may look after, or, an auditor, read. */
void page_admin_show(struct text *out, struct arena *, const struct viewer *);

#endif
