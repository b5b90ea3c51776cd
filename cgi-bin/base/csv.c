/* CSV: libcsv, fed line by line so that each row knows where it began. */

#include "base/csv.h"

#include <csv.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/log.h"
#include "base/text.h"

#define PIECE_SIZE (64 * 1024)
#define BOM	   "\xEF\xBB\xBF"
#define BOM_SIZE   3

/* A field in quotes may double each of its bytes. */
#define RAW_MAX (2 * (size_t)CSV_FIELD_MAX + 4)

#define NOT_CSV	 "A quotation mark is missing or out of place."
#define TOO_LONG "A field is longer than 64 KiB."
#define TOO_MANY "A row has more than 64 fields."
#define NOT_UTF8 "A field is not text in UTF-8."

struct reader {
	struct csv_parser parser;
	csv_row *row;
	void *context;
	struct text fields; /* of the present row, each with its NUL */
	size_t starts[CSV_FIELDS_MAX];
	size_t count;
	size_t unread;	 /* bytes since the last whole field */
	long line;	 /* where the reader is */
	long first_line; /* where the present row began */
	bool row_is_open;
	bool after_return;
	bool stopped;
	bool broken;
	const char *why;
};

static int
never(unsigned char c)
{
	(void)c;
	return 0;
}

static bool
is_finished(const struct reader *reader)
{
	return reader->stopped || reader->broken || reader->why != NULL;
}

static void
take_field(void *bytes, size_t length, void *context)
{
	struct reader *reader = context;

	reader->unread = 0;
	if (is_finished(reader))
		return;
	if (reader->count == CSV_FIELDS_MAX)
		reader->why = TOO_MANY;
	else if (length > CSV_FIELD_MAX)
		reader->why = TOO_LONG;
	else if (!text_is_utf8(bytes, length))
		reader->why = NOT_UTF8;
	if (reader->why != NULL)
		return;
	reader->starts[reader->count++] = reader->fields.length;
	text_add_bytes(&reader->fields, bytes, length);
	text_add_char(&reader->fields, '\0');
}

static void
take_row(int end, void *context)
{
	struct reader *reader = context;
	const char *fields[CSV_FIELDS_MAX];

	(void)end;
	reader->row_is_open = false;
	if (is_finished(reader))
		return;
	if (text_failed(&reader->fields)) {
		reader->broken = true;
		return;
	}
	for (size_t i = 0; i < reader->count; i++)
		fields[i] = text_string(&reader->fields) + reader->starts[i];
	if (!reader->row(
		reader->context, reader->first_line, fields, reader->count))
		reader->stopped = true;
	reader->count = 0;
	text_clear(&reader->fields);
}

/* Bytes up to and with the next line end. */
static size_t
line_length(const char *bytes, size_t length)
{
	size_t i = 0;

	while (i < length && bytes[i] != '\n' && bytes[i] != '\r')
		i++;
	return i < length ? i + 1 : length;
}

/* CR, LF and CR LF each end one line; also where a file mixes them. */
static void
count_line(struct reader *reader, const char *bytes, size_t length)
{
	char last = bytes[length - 1];

	if (last == '\r' ||
	    (last == '\n' && !(length == 1 && reader->after_return)))
		reader->line++;
	reader->after_return = last == '\r';
}

static void
feed_line(struct reader *reader, const char *bytes, size_t length)
{
	if (!reader->row_is_open) {
		reader->first_line = reader->line;
		reader->row_is_open = *bytes != '\n' && *bytes != '\r';
	}
	reader->unread += length;
	if (csv_parse(&reader->parser, bytes, length, take_field, take_row,
		reader) != length) {
		if (csv_error(&reader->parser) == CSV_EPARSE)
			reader->why = NOT_CSV;
		else
			reader->broken = true;
	} else if (reader->unread > RAW_MAX && reader->why == NULL) {
		/* Refused before an unclosed quote takes all memory. */
		reader->why = TOO_LONG;
	}
	count_line(reader, bytes, length);
}

static void
feed(struct reader *reader, const char *bytes, size_t length)
{
	size_t taken;

	while (length > 0 && !is_finished(reader)) {
		taken = line_length(bytes, length);
		feed_line(reader, bytes, taken);
		bytes += taken;
		length -= taken;
	}
}

static bool
reader_open(struct reader *reader, csv_row *row, void *context)
{
	memset(reader, 0, sizeof(*reader));
	reader->row = row;
	reader->context = context;
	reader->line = reader->first_line = 1;
	if (csv_init(&reader->parser, CSV_STRICT | CSV_STRICT_FINI) != 0)
		return false;
	/* RFC 4180: spaces are part of a field. */
	csv_set_space_func(&reader->parser, never);
	text_open(&reader->fields, CSV_FIELDS_MAX * (CSV_FIELD_MAX + 1));
	return true;
}

static enum outcome
reader_close(struct reader *reader, long *line, const char **why)
{
	if (!is_finished(reader) &&
	    csv_fini(&reader->parser, take_field, take_row, reader) != 0)
		reader->why = NOT_CSV;
	csv_free(&reader->parser);
	text_close(&reader->fields);
	if (reader->broken)
		return BROKEN;
	if (reader->why == NULL)
		return DONE;
	*line = reader->first_line;
	*why = reader->why;
	return INVALID;
}

/* Bytes of a byte order mark at the start of the text. */
static size_t
bom_length(const char *bytes, size_t length)
{
	return length >= BOM_SIZE && memcmp(bytes, BOM, BOM_SIZE) == 0
		   ? BOM_SIZE
		   : 0;
}

enum outcome
csv_read_file(
    const char *path, csv_row *row, void *context, long *line, const char **why)
{
	char piece[PIECE_SIZE];
	struct reader reader;
	size_t length, skip;
	FILE *file;

	file = fopen(path, "rbe");
	if (file == NULL)
		return ABSENT;
	if (!reader_open(&reader, row, context)) {
		fclose(file);
		return BROKEN;
	}
	length = fread(piece, 1, sizeof(piece), file);
	skip = bom_length(piece, length);
	feed(&reader, piece + skip, length - skip);
	while (!is_finished(&reader) &&
	       (length = fread(piece, 1, sizeof(piece), file)) > 0)
		feed(&reader, piece, length);
	if (ferror(file)) {
		log_fault("csv: cannot read %s: %s", path, strerror(errno));
		reader.broken = true;
	}
	fclose(file);
	return reader_close(&reader, line, why);
}

enum outcome
csv_read(const char *bytes, size_t length, csv_row *row, void *context,
    long *line, const char **why)
{
	struct reader reader;
	size_t skip = bom_length(bytes, length);

	if (!reader_open(&reader, row, context))
		return BROKEN;
	feed(&reader, bytes + skip, length - skip);
	return reader_close(&reader, line, why);
}

/* Would a spreadsheet calculate it, though it is only text? It begins with
 * = + - @, also as wide as East Asian keyboards write them, or with a tab or
 * the end of a line. */
static bool
is_formula(const char *field)
{
	static const char *const signs[] = { "=", "+", "-", "@", "\t", "\r",
		"\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
		"\xEF\xBC\xA0" };

	for (size_t i = 0; i < LENGTH(signs); i++)
		if (strncmp(field, signs[i], strlen(signs[i])) == 0)
			return true;
	return false;
}

/* May a cell begin behind this character of a field? Where a comma stands in
 * numbers, programs part columns by semicolons or tabs. */
static bool
may_begin(char c, bool begins)
{
	return strchr(";\t\r\n", c) != NULL || (begins && strchr(" \"", c));
}

void
csv_add_field(struct text *out, const char *field, bool guard)
{
	bool quoted = field[strcspn(field, "\",;\t\r\n")] != '\0';
	bool begins = true;

	if (quoted)
		text_add_char(out, '"');
	for (; *field != '\0'; field++) {
		if (guard && begins && is_formula(field))
			text_add_char(out, '\'');
		if (*field == '"')
			text_add_char(out, '"');
		text_add_char(out, *field);
		begins = may_begin(*field, begins);
	}
	if (quoted)
		text_add_char(out, '"');
}

void
csv_add_row(
    struct text *out, const char *const *fields, size_t count, bool guard)
{
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			text_add_char(out, ',');
		csv_add_field(out, fields[i], guard);
	}
	text_add(out, "\r\n");
}

char *
csv_unguard(char *field)
{
	bool begins = true;
	char *to = field;

	for (const char *from = field; *from != '\0'; from++) {
		if (begins && *from == '\'' && is_formula(from + 1))
			from++;
		begins = may_begin(*from, begins);
		*to++ = *from;
	}
	*to = '\0';
	return field;
}
