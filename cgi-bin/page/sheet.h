/*
 * Tables that are taken out, row by row, into a file: CSV (RFC 4180, UTF-8) or
 * a workbook for spreadsheets (libxlsxwriter's only door) with real dates and
 * numbers. However many rows, the memory is that of one. Writers are sticky:
 * sheet_close tells whether all of it is there.
 */

#ifndef PAGE_SHEET_H
#define PAGE_SHEET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"
#include "base/zone.h"

#define SHEET_ROWS_MAX 1048575 /* of a workbook, below the titles */

enum sheet_kind { SHEET_CSV, SHEET_XLSX, SHEET_KIND__COUNT };

const char *sheet_type(enum sheet_kind);   /* media type */
const char *sheet_suffix(enum sheet_kind); /* ".csv" */

struct sheet_column {
	const char *title;
	int width; /* characters, where there are widths */
};

struct sheet;

/*
 * A sheet with its row of titles, written to the empty file `fd`, which stays
 * the caller's. `scratch` is a directory for temporary files, `created` goes
 * into the file. NULL: it cannot be written.
 */
struct sheet *sheet_open(enum sheet_kind, int fd, const char *scratch,
    int64_t created, const struct sheet_column *, size_t count);

/*
 * The next cell of the row. Text that a spreadsheet would take for a formula
 * gets an apostrophe in CSV, which knows no types (R10.9). Instants are
 * UTC with a "Z" in CSV, and in a workbook dates in the zone's civil time; 0 is
 * an empty cell.
 */
void sheet_text(struct sheet *, const char *);
void sheet_number(struct sheet *, int64_t);
void sheet_instant(struct sheet *, const struct zone *, int64_t);
void sheet_end_row(struct sheet *);

/* Finish the file and forget the sheet; NULL is fine. DONE: all of it is
 * written. BUSY: there was no room, or too many rows. */
enum outcome sheet_close(struct sheet *) CHECKED;

#endif
