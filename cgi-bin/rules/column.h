/* The columns of a CSV file that people send: its first row names them, in any
 * order and case. */

#ifndef RULES_COLUMN_H
#define RULES_COLUMN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct column {
	const char *name;
	bool needed;		 /* every row fills it in */
	const char *rule;	 /* what goes into it */
	const char *examples[2]; /* in the two rows of the example file */
};

/* The header of the column that a file with messages carries besides; it is
 * passed over when such a file is sent again. */
#define COLUMN_MESSAGES "Messages"

/*
 * Read the first row: places[column] is where it stands, -1 for one that is
 * left out. False with a sentence in `why`: a needed column is missing, one is
 * there twice, or one is not known.
 */
bool column_find(struct arena *, const struct column *, size_t known,
    const char *const *fields, size_t count, int *places, const char **why);

/* Do both mean the same, but for case and blanks? */
bool column_is(const char *cell, const char *name);

/* What a cell means: tidied, and without the apostrophe that guards a
 * formula. */
const char *column_cell(struct arena *, const char *cell);

/* At most the first 100 bytes of what was typed, whole characters, for a
 * sentence that names it. */
const char *column_brief(struct arena *, const char *typed);

#endif
