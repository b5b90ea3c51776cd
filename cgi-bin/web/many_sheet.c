/* The CSV file of many drafts as it was sent. */

#include "web/many_sheet.h"

#include <string.h>

#include "web/sheet.h"
#include "web/upload.h"

static const struct sheet_shape shape = { .columns = many_columns,
	.count = MANY_COLUMN__COUNT,
	.rows = MANY_ROWS_MAX,
	.cell = MANY_CELL_MAX,
	.size = MANY_BYTES_MAX,
	.too_big = "The file is bigger than 1 MB. Send it in several files" };

enum outcome
many_sheet_read(
    struct request *request, struct many_sheet *sheet, const char **why)
{
	struct arena *arena = request->arena;
	const struct upload *upload = request->uploads;
	struct sheet read;
	const char *bytes;
	enum outcome out;

	*sheet = (struct many_sheet){ .count = 0 };
	*why = upload_fault(request, "a CSV file", shape.size, shape.too_big);
	if (*why != NULL)
		return INVALID;
	sheet->name = upload->name;
	if ((bytes = upload_bytes(arena, upload)) == NULL)
		return BROKEN;
	out =
	    sheet_read(arena, bytes, (size_t)upload->size, &shape, &read, why);
	if (out != DONE)
		return out;
	sheet->count = read.count;
	sheet->rows = arena_array(arena, struct many_row, read.count);
	for (size_t i = 0; i < read.count; i++) {
		sheet->rows[i].line = read.rows[i].line;
		memcpy(sheet->rows[i].cells, read.rows[i].cells,
		    sizeof(sheet->rows[i].cells));
	}
	return DONE;
}
