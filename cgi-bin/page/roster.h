/* Roles for many people from one CSV file: the form, and what each row would
 * do. */

#ifndef PAGE_ROSTER_H
#define PAGE_ROSTER_H

#include "page/form.h"
#include "rules/import.h"
#include "rules/roster.h"

struct roster_page {
	const struct import_file *file;
	const struct roster_row *rows;
	size_t count;
	const struct entries *entries; /* which */
	bool moved; /* the rows do something else than when they were shown */
};

const char *page_roster_href(struct arena *, int64_t file);

/* How many rows are wrong. */
size_t page_roster_bad(const struct roster_page *);

void page_roster_new(struct text *out, struct arena *, const struct viewer *,
    const struct entries *);
/* The example file, as CSV. */
void page_roster_example(struct text *out);
void page_roster_show(struct text *out, struct arena *, const struct viewer *,
    const struct roster_page *);

#endif
