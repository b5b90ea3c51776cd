/* The CSV file of many drafts as it was sent: read whole, within its limits
 * (R4.70). */

#ifndef WEB_MANY_SHEET_H
#define WEB_MANY_SHEET_H

#include "rules/many.h"
#include "web/request.h"

struct many_sheet {
	const char *name; /* of the file */
	struct many_row *rows;
	size_t count;
};

/*
 * Read the request's one file into its arena; the cells are tidied, no row is
 * judged yet. INVALID with a sentence in `why`: none was chosen, it is too big,
 * no CSV in UTF-8 with the known columns, or it has no rows or too many.
 */
enum outcome many_sheet_read(
    struct request *, struct many_sheet *, const char **why) CHECKED;

#endif
