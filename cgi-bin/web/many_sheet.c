/* The CSV file of many drafts as it was sent. */

#include "web/many_sheet.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/csv.h"
#include "base/log.h"

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
				   : many_cell(reading->arena, fields[place]);
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

/* The bytes of a file, all of them; NULL when it cannot be read. */
static char *
bytes_of(struct arena *arena, const struct upload *upload)
{
	size_t size = (size_t)upload->size, have = 0;
	char *bytes = arena_get(arena, size + 1);
	ssize_t got;

	while (have < size) {
		got = pread(upload->fd, bytes + have, size - have, (off_t)have);
		if (got == -1 && errno == EINTR)
			continue;
		if (got <= 0) {
			log_fault("many: a file cannot be read");
			return NULL;
		}
		have += (size_t)got;
	}
	return bytes;
}

/* What is wrong with it before it is read; NULL: nothing. */
static const char *
find_fault(const struct request *request)
{
	const struct upload *upload = request->uploads;

	if (request->upload_count == 0)
		return "Select a CSV file";
	if (request->upload_count > 1 || request->upload_excess > 0)
		return "Select one file only";
	if (upload->truncated || upload->size > MANY_BYTES_MAX)
		return "The file is bigger than 1 MB. Send it in several files";
	if (upload->size == 0)
		return "The file is empty";
	return NULL;
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
	if ((*why = find_fault(request)) != NULL)
		return INVALID;
	sheet->name = upload->name;
	if ((bytes = bytes_of(arena, upload)) == NULL)
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
