/* Customers from a file: the form, and what the file would change. */

#ifndef PAGE_IMPORT_H
#define PAGE_IMPORT_H

#include "page/form.h"
#include "rules/import.h"
#include "rules/person.h"

struct import_page {
	const struct import_file *file;
	struct import_report report;
	bool refused; /* the report says why */
	bool moved;   /* something else was imported meanwhile */
};

const char *page_import_href(struct arena *, const struct import_file *);

void page_import_new(struct text *out, struct arena *, const struct viewer *,
    enum import_kind, const struct entries *);
void page_import_show(struct text *out, struct arena *, const struct viewer *,
    const struct import_page *);

#endif
