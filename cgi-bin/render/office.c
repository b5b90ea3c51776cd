/* Documents and slides: elements that hold words, and elements whose end is the
 * end of a line, a cell or a page. */

#include "render/office.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "render/parts.h"

/* What an element does to the words. */
enum effect {
	TEXT = 1,   /* what stands in it is words */
	LINE = 2,   /* its end is the end of a line */
	CELL = 4,   /* … of a cell: lines in it are none */
	PAGE = 8,   /* … of a page */
	BREAK = 16, /* its beginning ends a page */
	TAB = 32,   /* it is a tab */
	SPACES = 64 /* … as many spaces as it says */
};

struct element {
	const char *name;
	unsigned effects;
};

/* A kind of document; names end with NULL. */
struct language {
	const struct element *elements;
	const char *hidden; /* what stands in this is said elsewhere */
};

static const struct element word_elements[] = { { "t", TEXT }, { "p", LINE },
	{ "tc", CELL }, { "tr", LINE }, { "tab", TAB }, { "br", LINE },
	{ "cr", LINE }, { "lastRenderedPageBreak", BREAK }, { NULL, 0 } };
static const struct language word = { word_elements, "Fallback" };

static const struct element slide_elements[] = { { "t", TEXT }, { "p", LINE },
	{ "tc", CELL }, { "tr", LINE }, { "br", LINE }, { "sld", PAGE },
	{ NULL, 0 } };
static const struct language slide = { slide_elements, "Fallback" };

static const struct element open_elements[] = { { "p", TEXT | LINE },
	{ "h", TEXT | LINE }, { "table-cell", CELL }, { "table-row", LINE },
	{ "tab", TAB }, { "s", SPACES }, { "line-break", LINE },
	{ "soft-page-break", BREAK }, { "page", PAGE }, { NULL, 0 } };
static const struct language open_document = { open_elements,
	"tracked-changes" };

/* Its sheets are pages too. */
static const struct element sheet_elements[] = { { "p", TEXT | LINE },
	{ "table-cell", CELL }, { "table-row", LINE }, { "table", PAGE },
	{ "tab", TAB }, { "s", SPACES }, { "line-break", LINE }, { NULL, 0 } };
static const struct language open_sheet = { sheet_elements, "tracked-changes" };

struct walk {
	const struct language *language;
	struct text *words;
	int texts, cells, hidden; /* how deep in such elements */
};

static unsigned
effects_of(const struct walk *walk, const char *name)
{
	const struct element *one = walk->language->elements;

	while (one->name != NULL && strcmp(one->name, name) != 0)
		one++;
	return one->effects;
}

/* Lines within a cell stay on its line. */
static void
end_line(struct walk *walk)
{
	text_add_char(walk->words, walk->cells > 0 ? ' ' : '\n');
}

static void
add_spaces(struct walk *walk, const char **attributes)
{
	const char *count = xml_attribute(attributes, "c");
	long spaces = count == NULL ? 1 : strtol(count, NULL, 10);

	for (long i = 0; i < spaces && i < 80; i++)
		text_add_char(walk->words, ' ');
}

static void
begin(void *context, const char *name, const char **attributes)
{
	struct walk *walk = context;
	unsigned effects = effects_of(walk, name);
	const char *type = xml_attribute(attributes, "type");
	bool stop = xml_attribute(attributes, "pos") != NULL; /* of tabs */

	walk->hidden += strcmp(name, walk->language->hidden) == 0;
	walk->texts += (effects & TEXT) != 0;
	walk->cells += (effects & CELL) != 0;
	if (walk->hidden > 0)
		return;
	if ((effects & BREAK) != 0 ||
	    (strcmp(name, "br") == 0 && type != NULL &&
		strcmp(type, "page") == 0))
		text_add_char(walk->words, '\f');
	if ((effects & TAB) != 0 && !stop)
		text_add_char(walk->words, '\t');
	if ((effects & SPACES) != 0)
		add_spaces(walk, attributes);
}

static void
end(void *context, const char *name)
{
	struct walk *walk = context;
	unsigned effects = effects_of(walk, name);

	walk->texts -= (effects & TEXT) != 0;
	walk->cells -= (effects & CELL) != 0;
	if (walk->hidden == 0) {
		if ((effects & LINE) != 0)
			end_line(walk);
		if ((effects & CELL) != 0)
			text_add_char(walk->words, '\t');
		if ((effects & PAGE) != 0)
			text_add_char(walk->words, '\f');
	}
	walk->hidden -= strcmp(name, walk->language->hidden) == 0;
}

static void
add_words(void *context, const char *bytes, size_t length)
{
	struct walk *walk = context;
	size_t room = walk->words->limit - walk->words->length;

	if (walk->texts > 0 && walk->hidden == 0)
		text_add_bytes(
		    walk->words, bytes, length < room ? length : room);
}

/* All words of a part. */
static bool
walk_part(struct zip_reader *zip, const char *name,
    const struct language *language, struct text *words)
{
	static const struct xml_events events = { begin, end, add_words };
	struct walk walk = { .language = language, .words = words };

	return parts_read(zip, name, &events, &walk);
}

/* All parts of a content type; what is broken among them is passed over, unless
 * nothing else is there. */
static bool
walk_parts(struct zip_reader *zip, const char *ending,
    const struct language *language, struct text *words)
{
	struct arena *arena = arena_new();
	const char **names = arena_array(arena, const char *, PARTS_MAX);
	size_t count = 0, read = 0;
	bool fine = parts_of(zip, ending, arena, names, &count);

	for (size_t i = 0; fine && i < count; i++)
		read += walk_part(zip, names[i], language, words);
	arena_free(arena);
	return fine && read > 0;
}

bool
office_word(const void *bytes, size_t length, struct text *words)
{
	/* What stands around the text has a page of its own behind it. */
	static const char *const around[] = { ".header+xml", ".footer+xml",
		".footnotes+xml", ".endnotes+xml", ".comments+xml" };
	struct zip_reader *zip = zip_reader_open(bytes, length);
	bool fine =
	    zip != NULL && walk_parts(zip, ".document.main+xml", &word, words);

	text_add_char(words, '\f');
	for (size_t i = 0; fine && i < LENGTH(around); i++)
		if (!walk_parts(zip, around[i], &word, words))
			continue;
	zip_reader_close(zip);
	return fine;
}

bool
office_powerpoint(const void *bytes, size_t length, struct text *words)
{
	struct zip_reader *zip = zip_reader_open(bytes, length);
	bool fine = zip != NULL && walk_parts(zip, ".slide+xml", &slide, words);

	zip_reader_close(zip);
	return fine;
}

/* "application/vnd.oasis.opendocument.spreadsheet" */
static bool
is_sheet(struct zip_reader *zip)
{
	struct arena *arena = arena_new();
	const char *type;
	size_t length;
	bool sheet = zip_reader_part(
			 zip, "mimetype", 100, arena, &type, &length) == DONE &&
		     strstr(type, "spreadsheet") != NULL;

	arena_free(arena);
	return sheet;
}

bool
office_opendocument(const void *bytes, size_t length, struct text *words)
{
	struct zip_reader *zip = zip_reader_open(bytes, length);
	bool fine = zip != NULL &&
		    walk_part(zip, "content.xml",
			is_sheet(zip) ? &open_sheet : &open_document, words);

	zip_reader_close(zip);
	return fine;
}
