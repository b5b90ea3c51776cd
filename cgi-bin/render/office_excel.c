/* Workbooks (ECMA-376 part 1, 18): a sheet is a page, a row a
 * line, and a cell a tab behind the one before it. */

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/time.h"
#include "render/office.h"
#include "render/parts.h"
#include "rules/view.h"

#define NUMBER_SIZE  64	     /* bytes of a number that is a date */
#define COLUMNS_MAX  64	     /* empty ones in a row that are shown as such */
#define STYLES_MAX   4096    /* of cells, and of numbers */
#define DAY_ZERO     25569   /* of 1970 in days of a workbook (18.17.4.1) */
#define DAY_LAST     2958465 /* 31 December 9999 */
#define FIRST_CUSTOM 164

struct book {
	struct arena *arena;
	struct text *words;
	char **strings; /* that cells share, by number */
	size_t string_count;
	bool *dates; /* is a cell of that style a date? */
	size_t style_count;
	bool *formats; /* is a number of that custom format one? */

	/* While a part is read. */
	struct text one; /* the words of a string, or of a cell */
	bool in_words, in_styles, in_phonetic;
	char type; /* of the cell: 's' shared, 'n' number, else itself */
	long style;
	long column, last; /* of the cell, and of the one before */
};

/* A format of numbers is one of dates when it names year, day or hour outside
 * quotes and brackets. */
static bool
is_date_format(const char *code)
{
	bool quoted = false;
	int brackets = 0;

	for (; *code != '\0'; code++) {
		if (*code == '\\' && code[1] != '\0') {
			code++;
			continue;
		}
		if (*code == '"')
			quoted = !quoted;
		brackets += *code == '[';
		brackets -= *code == ']';
		if (!quoted && brackets == 0 && strchr("ydh", *code) != NULL)
			return true;
	}
	return false;
}

static long
number_of(const char **attributes, const char *name, long otherwise)
{
	const char *value = xml_attribute(attributes, name);

	return value == NULL ? otherwise : strtol(value, NULL, 10);
}

/* --- Styles -----------------------------------------------------------------
 */

static void
begin_style(void *context, const char *name, const char **attributes)
{
	struct book *book = context;
	long id = number_of(attributes, "numFmtId", 0);
	const char *code = xml_attribute(attributes, "formatCode");

	if (strcmp(name, "cellXfs") == 0)
		book->in_styles = true;
	if (strcmp(name, "numFmt") == 0 && code != NULL && id >= FIRST_CUSTOM &&
	    id < FIRST_CUSTOM + STYLES_MAX)
		book->formats[id - FIRST_CUSTOM] = is_date_format(code);
	if (strcmp(name, "xf") == 0 && book->in_styles &&
	    book->style_count < STYLES_MAX)
		book->dates[book->style_count++] =
		    (id >= 14 && id <= 22) ||
		    (id >= FIRST_CUSTOM && id < FIRST_CUSTOM + STYLES_MAX &&
			book->formats[id - FIRST_CUSTOM]);
}

static void
end_style(void *context, const char *name)
{
	struct book *book = context;

	if (strcmp(name, "cellXfs") == 0)
		book->in_styles = false;
}

static void
no_words(void *context, const char *bytes, size_t length)
{
	(void)context;
	(void)bytes;
	(void)length;
}

/* --- Strings that cells share ------------------------------------------------
 */

static void
begin_string(void *context, const char *name, const char **attributes)
{
	struct book *book = context;

	(void)attributes;
	if (strcmp(name, "si") == 0)
		text_clear(&book->one);
	book->in_phonetic |= strcmp(name, "rPh") == 0;
	book->in_words = strcmp(name, "t") == 0 && !book->in_phonetic;
}

static void
end_string(void *context, const char *name)
{
	struct book *book = context;

	book->in_words = false;
	if (strcmp(name, "rPh") == 0)
		book->in_phonetic = false;
	if (strcmp(name, "si") != 0)
		return;
	book->strings = arena_more(book->arena, book->strings,
	    book->string_count, sizeof *book->strings);
	book->strings[book->string_count++] =
	    arena_string(book->arena, text_string(&book->one));
}

/* --- Sheets ------------------------------------------------------------------
 */

/* The column of "AB12", from 1; 0: it does not say. */
static long
column_of(const char **attributes)
{
	const char *at = xml_attribute(attributes, "r");
	long column = 0;

	for (; at != NULL && *at >= 'A' && *at <= 'Z' && column < 100000; at++)
		column = column * 26 + (*at - 'A' + 1);
	return column;
}

static void
begin_cell(void *context, const char *name, const char **attributes)
{
	struct book *book = context;
	const char *type = xml_attribute(attributes, "t");

	if (strcmp(name, "row") == 0)
		book->last = 0;
	if (strcmp(name, "c") == 0) {
		text_clear(&book->one);
		book->type = type == NULL	      ? 'n'
			     : strcmp(type, "s") == 0 ? 's'
			     : strcmp(type, "n") == 0 ? 'n'
						      : 't';
		book->style = number_of(attributes, "s", 0);
		book->column = column_of(attributes);
	}
	book->in_words = strcmp(name, "v") == 0 || strcmp(name, "t") == 0;
}

/* A number of days, as a date people read; else the number. */
static void
add_number(struct book *book, const char *number)
{
	bool date = book->style >= 0 && book->style < (long)book->style_count &&
		    book->dates[book->style];
	double days = date ? strtod(number, NULL) : 0;
	struct civil civil;

	if (!(days >= 1 && days <= DAY_LAST)) {
		text_add(book->words, number);
		return;
	}
	civil = time_civil((int64_t)llround((days - DAY_ZERO) * TIME_DAY));
	text_print(
	    book->words, "%04d-%02d-%02d", civil.year, civil.month, civil.day);
	if (floor(days) < days)
		text_print(book->words, " %02d:%02d", civil.hour, civil.minute);
}

static void
add_cell(struct book *book)
{
	const char *words = text_string(&book->one);
	size_t number;

	if (book->column == 0)
		book->column = book->last + 1;
	for (long i = book->last > 0 ? book->last : 1;
	     i < book->column && i < book->last + COLUMNS_MAX; i++)
		text_add_char(book->words, '\t');
	book->last = book->column;
	if (book->type == 's') {
		number = strtoul(words, NULL, 10);
		if (number < book->string_count)
			text_add(book->words, book->strings[number]);
	} else if (book->type == 'n' && book->one.length < NUMBER_SIZE)
		add_number(book, words);
	else
		text_add(book->words, words);
}

static void
end_cell(void *context, const char *name)
{
	struct book *book = context;

	book->in_words = false;
	if (strcmp(name, "c") == 0 && !text_is_empty(&book->one))
		add_cell(book);
	if (strcmp(name, "row") == 0)
		text_add_char(book->words, '\n');
	if (strcmp(name, "worksheet") == 0)
		text_add_char(book->words, '\f');
}

static void
add_words(void *context, const char *bytes, size_t length)
{
	struct book *book = context;

	if (book->in_words)
		text_add_bytes(&book->one, bytes, length);
}

static const struct xml_events style_events = { begin_style, end_style,
	no_words };
static const struct xml_events string_events = { begin_string, end_string,
	add_words };
static const struct xml_events sheet_events = { begin_cell, end_cell,
	add_words };

/* Read all parts of a content type; how many could be read. False: the
 * archive's list of parts is damaged. */
static bool
read_parts(struct zip_reader *zip, struct book *book, const char *ending,
    const struct xml_events *events, size_t *read)
{
	const char **names = arena_array(book->arena, const char *, PARTS_MAX);
	size_t count = 0;
	bool fine = parts_of(zip, ending, book->arena, names, &count);

	*read = 0;
	for (size_t i = 0; fine && i < count; i++)
		*read += parts_read(zip, names[i], events, book);
	return fine;
}

bool
office_excel(const void *bytes, size_t length, struct text *words)
{
	struct book book = { .arena = arena_new(), .words = words };
	struct zip_reader *zip = zip_reader_open(bytes, length);
	size_t styles, strings, sheets;
	bool fine = false;

	text_open(&book.one, VIEW_WORDS_MAX);
	book.dates = arena_array(book.arena, bool, STYLES_MAX);
	book.formats = arena_array(book.arena, bool, STYLES_MAX);
	if (zip != NULL &&
	    read_parts(zip, &book, ".styles+xml", &style_events, &styles) &&
	    read_parts(
		zip, &book, ".sharedStrings+xml", &string_events, &strings) &&
	    read_parts(zip, &book, ".worksheet+xml", &sheet_events, &sheets))
		fine = sheets > 0;
	zip_reader_close(zip);
	text_close(&book.one);
	arena_free(book.arena);
	return fine;
}
