/* Rows are in UTF-8, within the limits and in order; written out again with
 * every field in quotes they read the same. */

#include "base/csv.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

struct rows {
	struct text written;
	long line;
};

static void
write_field(struct text *written, const char *field)
{
	text_add_char(written, '"');
	for (; *field != '\0'; field++) {
		if (*field == '"')
			text_add_char(written, '"');
		text_add_char(written, *field);
	}
	text_add_char(written, '"');
}

static int
write_row(void *context, long line, const char *const *fields, size_t count)
{
	struct rows *rows = context;

	if (line < rows->line || count == 0 || count > CSV_FIELDS_MAX)
		abort();
	rows->line = line;
	for (size_t i = 0; i < count; i++) {
		if (strlen(fields[i]) > CSV_FIELD_MAX ||
		    !text_is_utf8(fields[i], strlen(fields[i])))
			abort();
		if (i > 0)
			text_add_char(&rows->written, ',');
		write_field(&rows->written, fields[i]);
	}
	text_add_char(&rows->written, '\n');
	return 1;
}

static enum outcome
read_rows(const char *bytes, size_t length, struct rows *rows)
{
	const char *why = NULL;
	enum outcome outcome;
	long line = 0;

	rows->line = 1;
	text_open(&rows->written, SIZE_MAX);
	outcome = csv_read(bytes, length, write_row, rows, &line, &why);
	if (outcome != DONE &&
	    (outcome != INVALID || line < rows->line || why == NULL))
		abort();
	return outcome;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct rows once, twice;

	if (read_rows((const char *)bytes, length, &once) == DONE) {
		if (read_rows(text_string(&once.written), once.written.length,
			&twice) != DONE ||
		    strcmp(text_string(&once.written),
			text_string(&twice.written)) != 0)
			abort();
		text_close(&twice.written);
	}
	text_close(&once.written);
	return 0;
}
