/* A CSV file that somebody sends, read whole within its limits: the first row
 * names the columns, each other is one row of cells. */

#ifndef WEB_SHEET_H
#define WEB_SHEET_H

#include <stdint.h>

#include "base/outcome.h"
#include "rules/column.h"

/* What such a file may hold. */
struct sheet_shape {
	const struct column *columns;
	size_t count; /* of columns */
	size_t rows;
	size_t cell;	     /* bytes in one */
	int64_t size;	     /* bytes of the file … */
	const char *too_big; /* … and what is said of a bigger one */
};

struct sheet_row {
	int64_t line;		  /* of the file, where it begins */
	const char *const *cells; /* one for each column, tidied; "" */
};

struct sheet {
	const struct sheet_row *rows; /* without blank ones */
	size_t count;
};

/*
 * Read it into the arena; no row is judged. INVALID with a sentence in `why`:
 * it is no CSV in UTF-8 with the known columns, has no rows or too many, or too
 * long a cell. ABSENT, BROKEN: as csv_read_file.
 */
enum outcome sheet_read_file(struct arena *, const char *path,
    const struct sheet_shape *, struct sheet *, const char **why) CHECKED;

/* The same from memory. */
enum outcome sheet_read(struct arena *, const char *bytes, size_t length,
    const struct sheet_shape *, struct sheet *, const char **why) CHECKED;

#endif
