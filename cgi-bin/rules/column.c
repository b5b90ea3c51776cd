/* The columns of a CSV file that people send. */

#include "rules/column.h"

#include <string.h>

#include "base/csv.h"
#include "base/text.h"

#define KEY_SIZE  256
#define BRIEF_MAX 100

bool
column_is(const char *cell, const char *name)
{
	char key[KEY_SIZE], wanted[KEY_SIZE];

	text_fold(cell, key, sizeof(key));
	text_fold(name, wanted, sizeof(wanted));
	return strcmp(key, wanted) == 0;
}

const char *
column_cell(struct arena *arena, const char *cell)
{
	return text_tidy(csv_unguard(arena_string(arena, cell)));
}

const char *
column_brief(struct arena *arena, const char *typed)
{
	return arena_copy(arena, typed, text_cut(typed, BRIEF_MAX));
}

/* Other separators than commas are what most files go wrong with. */
static const char *
unknown(struct arena *arena, const char *cell, size_t count)
{
	if (count == 1 && strpbrk(cell, ";\t") != NULL)
		return "The columns of the file are not separated by commas. "
		       "Save it as “CSV UTF-8 (comma delimited)”.";
	return arena_print(arena,
	    "The file has a column “%s”, which is not known. Use the names "
	    "of the example file.",
	    column_brief(arena, cell));
}

/* What a cell of the first row names; NULL with the place kept, or why not. */
static const char *
place(struct arena *arena, const struct column *columns, size_t known,
    const char *const *fields, size_t count, size_t at, int *places)
{
	size_t column = 0;

	while (column < known && !column_is(fields[at], columns[column].name))
		column++;
	if (column == known)
		return unknown(arena, fields[at], count);
	if (places[column] != -1)
		return arena_print(arena, "The file has the column “%s” twice.",
		    columns[column].name);
	places[column] = (int)at;
	return NULL;
}

bool
column_find(struct arena *arena, const struct column *columns, size_t known,
    const char *const *fields, size_t count, int *places, const char **why)
{
	*why = NULL;
	for (size_t i = 0; i < known; i++)
		places[i] = -1;
	for (size_t i = 0; *why == NULL && i < count; i++)
		if (!column_is(fields[i], COLUMN_MESSAGES))
			*why = place(
			    arena, columns, known, fields, count, i, places);
	for (size_t i = 0; *why == NULL && i < known; i++)
		if (columns[i].needed && places[i] == -1)
			*why = arena_print(arena,
			    "The file has no column “%s”. Its first row must "
			    "name the columns.",
			    columns[i].name);
	return *why == NULL;
}
