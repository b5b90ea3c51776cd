/* A CSV file that somebody sends. */

#include "web/sheet.h"

#include <string.h>

#include "base/csv.h"
#include "page/layout.h"

/* A sheet on its way in. */
struct reading {
	struct arena *arena;
	const struct sheet_shape *shape;
	struct sheet_row *rows;
	size_t count;
	int *places; /* of the columns; NULL until the first row is read */
	const char *why;
};

static const char *
at_line(struct arena *arena, long line, const char *why)
{
	return arena_print(arena, "Line %ld: %s", line, why);
}

/* Does every cell fit, and the row? */
static bool
fits(
    struct reading *reading, long line, const char *const *fields, size_t count)
{
	struct arena *arena = reading->arena;
	const struct sheet_shape *shape = reading->shape;

	if (reading->count == shape->rows)
		reading->why = arena_print(arena,
		    "The file has more than %s rows. Send it in several files",
		    page_number(arena, (int64_t)shape->rows));
	for (size_t i = 0; i < count; i++)
		if (strlen(fields[i]) > shape->cell)
			reading->why = at_line(arena, line,
			    arena_print(arena, "a cell is longer than %s bytes",
				page_number(arena, (int64_t)shape->cell)));
	return reading->why == NULL;
}

static int
take_row(void *context, long line, const char *const *fields, size_t count)
{
	struct reading *reading = context;
	struct arena *arena = reading->arena;
	const struct sheet_shape *shape = reading->shape;
	const char **cells = arena_array(arena, const char *, shape->count);
	bool blank = true;

	if (reading->places == NULL) {
		reading->places = arena_array(arena, int, shape->count);
		return column_find(arena, shape->columns, shape->count, fields,
		    count, reading->places, &reading->why);
	}
	for (size_t i = 0; i < shape->count; i++) {
		int place = reading->places[i];

		cells[i] = place < 0 || (size_t)place >= count
			       ? ""
			       : column_cell(arena, fields[place]);
		blank = blank && cells[i][0] == '\0';
	}
	if (blank)
		return 1;
	if (!fits(reading, line, fields, count))
		return 0;
	reading->rows = arena_more(
	    arena, reading->rows, reading->count, sizeof(*reading->rows));
	reading->rows[reading->count++] = (struct sheet_row){ line, cells };
	return 1;
}

/* What reading came to. */
static enum outcome
finish(struct reading *reading, enum outcome out, long line,
    struct sheet *sheet, const char **why)
{
	*sheet = (struct sheet){ reading->rows, reading->count };
	if (out == INVALID)
		*why = at_line(reading->arena, line, *why);
	if (out != DONE)
		return out;
	if (reading->why == NULL && sheet->count == 0)
		reading->why = "The file has no rows below the names of its "
			       "columns";
	*why = reading->why;
	return *why == NULL ? DONE : INVALID;
}

enum outcome
sheet_read_file(struct arena *arena, const char *path,
    const struct sheet_shape *shape, struct sheet *sheet, const char **why)
{
	struct reading reading = { .arena = arena, .shape = shape };
	long line = 0;
	enum outcome out = csv_read_file(path, take_row, &reading, &line, why);

	return finish(&reading, out, line, sheet, why);
}

enum outcome
sheet_read(struct arena *arena, const char *bytes, size_t length,
    const struct sheet_shape *shape, struct sheet *sheet, const char **why)
{
	struct reading reading = { .arena = arena, .shape = shape };
	long line = 0;
	enum outcome out =
	    csv_read(bytes, length, take_row, &reading, &line, why);

	return finish(&reading, out, line, sheet, why);
}
