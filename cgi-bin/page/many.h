/* Many drafts from one CSV file: the page that asks for it, what its rows would
 * become, and the files around it. */

#ifndef PAGE_MANY_H
#define PAGE_MANY_H

#include "page/layout.h"
#include "rules/many.h"

struct many_page {
	const struct many_batch *batch;
	const struct many_row *rows; /* all of them */
	size_t count;
	const struct entries *entries; /* of the choice, "which" */
	const char *done;	       /* "made", or NULL */
};

/* The address of a file that was read. */
const char *page_many_href(struct arena *, int64_t batch);

/* What a file holds, the form that sends one ("file"), and the files sent
 * lately. */
void page_many_new(struct text *out, struct arena *, const struct viewer *,
    const struct many_batch *recent, size_t count, const struct entries *);

/* Its rows, good and bad, and the choice what to make; afterwards what was
 * made. */
void page_many_show(struct text *out, struct arena *, const struct viewer *,
    const struct many_page *);

/* CSV: the example, with all columns and two rows; the bad rows with their
 * messages, without what a spreadsheet takes for a formula (R4.73). */
void page_many_example(struct text *out);
void page_many_problems(
    struct text *out, struct arena *, const struct many_row *, size_t count);

#endif
