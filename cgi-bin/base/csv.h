/* CSV in (libcsv's only door), as a stream, and out: RFC 4180, UTF-8, BOM
 * skipped. */

#ifndef BASE_CSV_H
#define BASE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/outcome.h"
#include "base/text.h"

#define CSV_FIELDS_MAX 64
#define CSV_FIELD_MAX  65536 /* bytes in one field */

/*
 * Called for each row but empty ones, the header row too, with its first line
 * in the file (from 1). Fields are kept as they are, spaces too, end with a
 * NUL and are valid until it returns. Return 0 to stop.
 */
typedef int csv_row(
    void *context, long line, const char *const *fields, size_t count);

/*
 * Read the file at `path` row by row. DONE at its end or when the callback
 * stopped it; INVALID, with the line where the row began and a sentence in
 * `why`, when the text is not CSV in UTF-8 within the limits; ABSENT when it
 * cannot be opened; BROKEN when it cannot be read to its end.
 */
enum outcome csv_read_file(const char *path, csv_row *, void *context,
    long *line, const char **why) CHECKED;

/* The same from memory. */
enum outcome csv_read(const char *bytes, size_t length, csv_row *,
    void *context, long *line, const char **why) CHECKED;

/* Write a field, quoted where it needs that. `guard` when people open the file
 * in a spreadsheet: a formula gets an apostrophe before it (R10.9), also behind
 * what parts columns elsewhere than commas. */
void csv_add_field(struct text *, const char *field, bool guard);

/* A field without those apostrophes, in place; returns `field`. */
char *csv_unguard(char *field);

/* Write a row of such fields with its commas and CRLF. */
void csv_add_row(
    struct text *, const char *const *fields, size_t count, bool guard);

#endif
