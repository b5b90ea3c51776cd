/* The CSV file of many drafts as it was sent. */

#include "web/many_sheet.h"

#include <string.h>

#include "base/csv.h"
#include "rules/column.h"
#include "web/upload.h"

/* A sheet on its way in. */
struct reading {
	struct arena *arena;
	struct many_sheet *sheet;
	int places[MANY_COLUMN__COUNT];
	bool headed;
	const char *why;
};

static const char *
place_words(struct arena *arena, long line, const char *why)
{
	return arena_print(arena, "Line %ld: %s", line, why);
}

static bool
is_blank(const struct many_row *row)
{
	for (int i = 0; i < MANY_COLUMN__COUNT; i++)
		if (row->cells[i][0] != '\0')
			return false;
	return true;
}

/* Does every cell fit, and every row? */
static bool
fits(
    struct reading *reading, long line, const char *const *fields, size_t count)
{
	if (reading->sheet->count == MANY_ROWS_MAX)
		reading->why = "The file has more than 500 rows. Send it in "
			       "several files";
	for (size_t i = 0; i < count; i++)
		if (strlen(fields[i]) > MANY_CELL_MAX)
			reading->why = place_words(reading->arena, line,
			    "a cell is longer than 4,000 bytes");
	return reading->why == NULL;
}

static int
take_row(void *context, long line, const char *const *fields, size_t count)
{
	struct reading *reading = context;
	struct many_sheet *sheet = reading->sheet;
	struct many_row row = { .line = line };

	if (!reading->headed) {
		reading->headed = true;
		return many_header(reading->arena, fields, count,
		    reading->places, &reading->why);
	}
	for (int i = 0; i < MANY_COLUMN__COUNT; i++) {
		int place = reading->places[i];

		row.cells[i] = place < 0 || (size_t)place >= count
				   ? ""
				   : column_cell(reading->arena, fields[place]);
	}
	if (is_blank(&row))
		return 1;
	if (!fits(reading, line, fields, count))
		return 0;
	sheet->rows =
	    arena_more(reading->arena, sheet->rows, sheet->count, sizeof(row));
	sheet->rows[sheet->count++] = row;
	return 1;
}

enum outcome
many_sheet_read(
    struct request *request, struct many_sheet *sheet, const char **why)
{
	struct arena *arena = request->arena;
	struct reading reading = { .arena = arena, .sheet = sheet };
	const struct upload *upload = request->uploads;
	const char *bytes;
	long line;
	enum outcome out;

	*sheet = (struct many_sheet){ .count = 0 };
	*why = upload_fault(request, "a CSV file", MANY_BYTES_MAX,
	    "The file is bigger than 1 MB. Send it in several files");
	if (*why != NULL)
		return INVALID;
	sheet->name = upload->name;
	if ((bytes = upload_bytes(arena, upload)) == NULL)
		return BROKEN;
	out = csv_read(
	    bytes, (size_t)upload->size, take_row, &reading, &line, why);
	if (out == INVALID)
		*why = place_words(arena, line, *why);
	if (out != DONE)
		return out;
	if (reading.why == NULL && sheet->count == 0)
		reading.why = "The file has no rows below the names of its "
			      "columns";
	*why = reading.why;
	return *why == NULL ? DONE : INVALID;
}
