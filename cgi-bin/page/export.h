/* Claims as the rows of a sheet (R10.4, R10.8). */

#ifndef PAGE_EXPORT_H
#define PAGE_EXPORT_H

#include "base/arena.h"
#include "page/sheet.h"
#include "rules/claim.h"
#include "rules/person.h"

/* A sheet with the titles of what the viewer may see of claims; as
 * sheet_open. */
struct sheet *page_export_open(enum sheet_kind, int fd, const char *scratch,
    struct arena *, const struct viewer *);

/* One claim with its lines. */
void page_export_row(struct sheet *, struct arena *, const struct viewer *,
    const struct claim *, const struct line *, size_t count);

#endif
