/* Words of HTML: characters and entities as they are read, tags as white space.
 */

#include "render/html.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

/* What a tag does to the words, opened or closed. */
enum effect {
	LINE = 1, /* a line ends */
	GAP = 2,  /* … and an empty one stands before the next */
	CELL = 4, /* its end is a tab */
	KEEP = 8, /* ends of line in it are some */
	DROP = 16 /* what stands in it is no words */
};

static const struct element {
	const char *name;
	unsigned effects;
} elements[] = { { "br", LINE }, { "div", LINE }, { "tr", LINE },
	{ "li", LINE }, { "dt", LINE }, { "dd", LINE }, { "hr", LINE },
	{ "table", LINE }, { "ul", LINE }, { "ol", LINE }, { "dl", LINE },
	{ "body", LINE }, { "section", LINE }, { "article", LINE },
	{ "header", LINE }, { "footer", LINE }, { "address", LINE },
	{ "center", LINE }, { "p", GAP }, { "blockquote", GAP }, { "h1", GAP },
	{ "h2", GAP }, { "h3", GAP }, { "h4", GAP }, { "h5", GAP },
	{ "h6", GAP }, { "pre", GAP | KEEP }, { "td", CELL }, { "th", CELL },
	{ "script", DROP }, { "style", DROP }, { "title", DROP },
	{ "template", DROP }, { "iframe", DROP }, { "object", DROP },
	{ "svg", DROP }, { "math", DROP } };

/* Entities of U+00A0 to U+00FF, in their order. */
static const char *const latin[] = { "nbsp", "iexcl", "cent", "pound", "curren",
	"yen", "brvbar", "sect", "uml", "copy", "ordf", "laquo", "not", "shy",
	"reg", "macr", "deg", "plusmn", "sup2", "sup3", "acute", "micro",
	"para", "middot", "cedil", "sup1", "ordm", "raquo", "frac14", "frac12",
	"frac34", "iquest", "Agrave", "Aacute", "Acirc", "Atilde", "Auml",
	"Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Euml",
	"Igrave", "Iacute", "Icirc", "Iuml", "ETH", "Ntilde", "Ograve",
	"Oacute", "Ocirc", "Otilde", "Ouml", "times", "Oslash", "Ugrave",
	"Uacute", "Ucirc", "Uuml", "Yacute", "THORN", "szlig", "agrave",
	"aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil",
	"egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
	"iuml", "eth", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml",
	"divide", "oslash", "ugrave", "uacute", "ucirc", "uuml", "yacute",
	"thorn", "yuml" };
_Static_assert(LENGTH(latin) == 96, "each has its name");

static const struct {
	const char *name;
	uint32_t code;
} entities[] = { { "amp", '&' }, { "lt", '<' }, { "gt", '>' }, { "quot", '"' },
	{ "apos", '\'' }, { "euro", 0x20AC }, { "hellip", 0x2026 },
	{ "mdash", 0x2014 }, { "ndash", 0x2013 }, { "lsquo", 0x2018 },
	{ "rsquo", 0x2019 }, { "sbquo", 0x201A }, { "ldquo", 0x201C },
	{ "rdquo", 0x201D }, { "bdquo", 0x201E }, { "bull", 0x2022 },
	{ "trade", 0x2122 }, { "rarr", 0x2192 }, { "larr", 0x2190 },
	{ "zwnj", 0x200C }, { "ensp", ' ' }, { "emsp", ' ' },
	{ "thinsp", ' ' } };

struct walk {
	const char *at, *end;
	struct text *words;
	bool space; /* there was white space, which waits for a word */
	bool blank; /* nothing stands on this line yet */
	bool kept;  /* ends of line are some here */
};

static void
add(struct walk *walk, const char *bytes, size_t length)
{
	if (length <= walk->words->limit - walk->words->length)
		text_add_bytes(walk->words, bytes, length);
}

static void
end_line(struct walk *walk, bool gap)
{
	if (!walk->blank)
		add(walk, "\n", 1);
	if (gap)
		add(walk, "\n", 1);
	walk->blank = true;
	walk->space = false;
}

/* Some bytes of a word. */
static void
add_word(struct walk *walk, const char *bytes, size_t length)
{
	if (walk->space && !walk->blank)
		add(walk, " ", 1);
	walk->space = walk->blank = false;
	add(walk, bytes, length);
}

static void
add_code(struct walk *walk, uint32_t code)
{
	unsigned char bytes[4];
	size_t length = code < 0x80	 ? 1
			: code < 0x800	 ? 2
			: code < 0x10000 ? 3
					 : 4;
	static const unsigned char marks[] = { 0, 0, 0xC0, 0xE0, 0xF0 };

	for (size_t i = length; i-- > 1; code >>= 6)
		bytes[i] = (unsigned char)(0x80 | (code & 0x3F));
	bytes[0] = (unsigned char)(marks[length] | code);
	add_word(walk, (const char *)bytes, length);
}

/* Is it this name, whole? */
static bool
is_name(const char *at, size_t length, const char *name)
{
	return strlen(name) == length && strncmp(at, name, length) == 0;
}

/* The character of an entity's name; 0: nobody knows it. */
static uint32_t
entity_code(const char *name, size_t length)
{
	for (size_t i = 0; i < LENGTH(entities); i++)
		if (is_name(name, length, entities[i].name))
			return entities[i].code;
	for (size_t i = 0; i < LENGTH(latin); i++)
		if (is_name(name, length, latin[i]))
			return 0xA0 + (uint32_t)i;
	return 0;
}

/* "#233" or "#xE9"; what is no character is U+FFFD. */
static uint32_t
number_code(const char *name, size_t length)
{
	int base = length > 1 && (name[1] | 0x20) == 'x' ? 16 : 10;
	char digits[12] = "";
	unsigned long code;
	char *end;

	if (length >= sizeof digits)
		return 0xFFFD;
	memcpy(digits, name, length);
	code = strtoul(digits + (base == 16 ? 2 : 1), &end, base);
	if (*end != '\0' || code > 0x10FFFF || code == 0 ||
	    (code >= 0xD800 && code < 0xE000))
		return 0xFFFD;
	return (uint32_t)code;
}

/* What begins with & and may be an entity. */
static void
take_entity(struct walk *walk)
{
	const char *name = walk->at + 1, *stop = name;
	size_t length;
	uint32_t code;

	while (stop < walk->end && stop - name < 12 &&
	       ((*stop | 0x20) >= 'a'
		       ? (*stop | 0x20) <= 'z'
		       : *stop == '#' || (*stop >= '0' && *stop <= '9')))
		stop++;
	length = (size_t)(stop - name);
	code = length == 0    ? 0
	       : *name == '#' ? number_code(name, length)
			      : entity_code(name, length);
	if (code == 0) {
		add_word(walk, walk->at++, 1);
		return;
	}
	walk->at = stop + (stop < walk->end && *stop == ';');
	if (code <= ' ' || code == 0xA0)
		walk->space = true;
	else
		add_code(walk, code);
}

/* Behind the > that ends a tag; those in quotes end none. */
static void
skip_tag(struct walk *walk)
{
	char quote = '\0';

	for (; walk->at < walk->end; walk->at++) {
		char c = *walk->at;

		if (quote != '\0')
			quote = c == quote ? '\0' : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '>') {
			walk->at++;
			return;
		}
	}
}

/* Behind these bytes, or at the end of all. */
static void
skip_behind(struct walk *walk, const char *mark)
{
	const char *found = memmem(
	    walk->at, (size_t)(walk->end - walk->at), mark, strlen(mark));

	walk->at = found == NULL ? walk->end : found + strlen(mark);
}

/* To the tag that closes this element. */
static void
skip_element(struct walk *walk, const char *name)
{
	size_t length = strlen(name);

	for (; walk->at < walk->end; walk->at++)
		if ((size_t)(walk->end - walk->at) > length + 2 &&
		    walk->at[0] == '<' && walk->at[1] == '/' &&
		    strncasecmp(walk->at + 2, name, length) == 0)
			return;
}

static const struct element *
element_of(const char *name, size_t length)
{
	for (size_t i = 0; i < LENGTH(elements); i++)
		if (strlen(elements[i].name) == length &&
		    strncasecmp(elements[i].name, name, length) == 0)
			return &elements[i];
	return NULL;
}

/* At a letter behind < or </. */
static void
take_tag(struct walk *walk, bool closes)
{
	const char *name = walk->at;
	const struct element *element;

	while (walk->at < walk->end &&
	       (((*walk->at | 0x20) >= 'a' && (*walk->at | 0x20) <= 'z') ||
		   (*walk->at >= '0' && *walk->at <= '9')))
		walk->at++;
	element = element_of(name, (size_t)(walk->at - name));
	skip_tag(walk);
	if (element == NULL)
		return;
	if ((element->effects & (LINE | GAP)) != 0)
		end_line(walk, (element->effects & GAP) != 0 && !walk->blank);
	if ((element->effects & CELL) != 0 && closes)
		add(walk, "\t", 1);
	if ((element->effects & KEEP) != 0)
		walk->kept = !closes;
	if ((element->effects & DROP) != 0 && !closes)
		skip_element(walk, element->name);
}

/* At a <. */
static void
take_mark(struct walk *walk)
{
	size_t left = (size_t)(walk->end - walk->at);
	char next = left > 1 ? walk->at[1] : '\0';
	char letter =
	    (char)((next == '/' && left > 2 ? walk->at[2] : next) | 0x20);

	if (left > 3 && memcmp(walk->at, "<!--", 4) == 0)
		skip_behind(walk, "-->");
	else if (next == '!' || next == '?')
		skip_behind(walk, ">");
	else if (letter >= 'a' && letter <= 'z') {
		walk->at += next == '/' ? 2 : 1;
		take_tag(walk, next == '/');
	} else
		add_word(walk, walk->at++, 1);
}

void
html_words(const char *bytes, size_t length, struct text *words)
{
	struct walk walk = { bytes, bytes + length, words, .blank = true };

	while (walk.at < walk.end) {
		char c = *walk.at;

		if (c == '<')
			take_mark(&walk);
		else if (c == '&')
			take_entity(&walk);
		else if (c == '\n' && walk.kept) {
			add(&walk, "\n", 1);
			walk.blank = true;
			walk.at++;
		} else if ((unsigned char)c <= ' ') {
			walk.space = true;
			walk.at++;
		} else
			add_word(&walk, walk.at++, 1);
	}
}
