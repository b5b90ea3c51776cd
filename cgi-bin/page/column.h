/* The columns of a CSV file that people send, as the page documents them and as
 * the example file has them. */

#ifndef PAGE_COLUMN_H
#define PAGE_COLUMN_H

#include "base/text.h"
#include "page/tmpl.h"
#include "rules/column.h"

/* Put their table where `marker` includes it. */
void page_column_table(
    struct tmpl *, enum marker, const struct column *, size_t count);

/* The first row, as CSV that spreadsheets take for UTF-8; with the column of
 * messages behind the others if asked for. */
void page_column_names(
    struct text *, const struct column *, size_t count, bool messages);

/* The example file. */
void page_column_example(struct text *, const struct column *, size_t count);

#endif
