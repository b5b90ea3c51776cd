/* Words of rich text: control words in one table, and what they do to groups.
 */

#include "render/rtf.h"

#include <stdint.h>
#include <stdio.h>

#include "base/cfb.h"
#include "base/charset.h"

/* What is packed begins with four numbers, of which the third says how. */
#define HEAD	16
#define PACKED	0x75465A4C
#define AS_IS	0x414C454D
#define WINDOW	4096 /* bytes to which a reference can lead back */
#define NAME	32   /* letters of a control word */
#define CHARSET 16
#define FONTS	200 /* that have a character set of their own */

/* What stands in the window before there is anything. */
static const char before[] =
    "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman "
    "\\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New "
    "RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par "
    "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
_Static_assert(sizeof(before) - 1 == 207, "[MS-OXRTFCP] 2.1.2.1");

struct unpacking {
	const unsigned char *at, *end;
	struct text *plain;
	char window[WINDOW];
	size_t place;
};

static void
put(struct unpacking *one, char c)
{
	one->window[one->place] = c;
	one->place = (one->place + 1) % WINDOW;
	if (one->plain->length < one->plain->limit - 1)
		text_add_char(one->plain, c);
}

/* Some bytes again that were there before; false: the end. */
static bool
repeat(struct unpacking *one)
{
	size_t from, count;

	if (one->end - one->at < 2)
		return false;
	from = (size_t)one->at[0] << 4 | one->at[1] >> 4;
	count = (size_t)(one->at[1] & 0xF) + 2;
	one->at += 2;
	if (from == one->place)
		return false;
	for (; count > 0; count--, from = (from + 1) % WINDOW)
		put(one, one->window[from]);
	return true;
}

bool
rtf_unpack(const void *bytes, size_t length, struct text *plain)
{
	struct unpacking one = { .at = bytes, .plain = plain };
	unsigned flags;

	if (length < HEAD)
		return false;
	one.end = one.at + length;
	one.at += HEAD;
	if (cfb_four((const unsigned char *)bytes + 8) == AS_IS) {
		for (; one.at < one.end; one.at++)
			put(&one, (char)*one.at);
		return true;
	}
	if (cfb_four((const unsigned char *)bytes + 8) != PACKED)
		return false;
	memcpy(one.window, before, sizeof(before) - 1);
	one.place = sizeof(before) - 1;
	while (one.at < one.end) {
		flags = *one.at++;
		for (int bit = 0; bit < 8 && one.at < one.end; bit++)
			if ((flags >> bit & 1) == 0)
				put(&one, (char)*one.at++);
			else if (!repeat(&one))
				return true;
	}
	return true;
}

/* What a control word does. */
enum effect {
	WORDS,	  /* these characters stand there */
	LEAVE,	  /* what its group holds is no words */
	FONTS_IN, /* … but says which fonts there are */
	PAGE,	  /* the code page of the document */
	FONT,	  /* which font */
	FONT_SET, /* the character set of the font that is being told */
	PLAIN,	  /* no font is chosen */
	CODE,	  /* a UTF-16 unit, before what older readers show for it */
	FALLBACK, /* … of so many characters */
	RAW	  /* so many bytes that are none of ours */
};

static const struct control {
	const char *name;
	enum effect effect;
	const char *words;
} controls[] = {
	{ "par", WORDS, "\n" },
	{ "line", WORDS, "\n" },
	{ "row", WORDS, "\n" },
	{ "sect", WORDS, "\n" },
	{ "page", WORDS, "\n" },
	{ "tab", WORDS, "\t" },
	{ "cell", WORDS, "\t" },
	{ "emdash", WORDS, "—" },
	{ "endash", WORDS, "–" },
	{ "bullet", WORDS, "•" },
	{ "lquote", WORDS, "‘" },
	{ "rquote", WORDS, "’" },
	{ "ldblquote", WORDS, "“" },
	{ "rdblquote", WORDS, "”" },
	{ "~", WORDS, " " },
	{ "_", WORDS, "-" },
	{ "{", WORDS, "{" },
	{ "}", WORDS, "}" },
	{ "\\", WORDS, "\\" },
	{ "\n", WORDS, "\n" },
	{ "\r", WORDS, "\n" },
	{ "*", LEAVE, NULL },
	{ "colortbl", LEAVE, NULL },
	{ "stylesheet", LEAVE, NULL },
	{ "info", LEAVE, NULL },
	{ "pict", LEAVE, NULL },
	{ "object", LEAVE, NULL },
	{ "fldinst", LEAVE, NULL },
	{ "header", LEAVE, NULL },
	{ "footer", LEAVE, NULL },
	{ "fonttbl", FONTS_IN, NULL },
	{ "ansicpg", PAGE, NULL },
	{ "f", FONT, NULL },
	{ "fcharset", FONT_SET, NULL },
	{ "plain", PLAIN, NULL },
	{ "u", CODE, NULL },
	{ "uc", FALLBACK, NULL },
	{ "bin", RAW, NULL },
};

/* \fcharset's numbers that are not windows-1252, and their code pages. */
static const struct {
	int set, page;
} sets[] = { { 77, 10000 }, { 128, 932 }, { 129, 949 }, { 134, 936 },
	{ 136, 950 }, { 161, 1253 }, { 162, 1254 }, { 163, 1258 },
	{ 177, 1255 }, { 178, 1256 }, { 186, 1257 }, { 204, 1251 },
	{ 222, 874 }, { 238, 1250 } };

struct group {
	bool left_out, fonts;
	int fallback; /* characters behind a CODE */
	int page;     /* of its font; 0: the document's */
};

struct walk {
	const char *at, *end;
	struct text *words;
	struct text waiting; /* bytes in `charset` */
	char charset[CHARSET];
	struct group groups[RTF_DEPTH_MAX];
	size_t depth;
	int page;    /* the document's; 0: not said */
	int skip;    /* characters that older readers show */
	size_t font; /* that is being told */
	struct {
		int number, page;
	} fonts[FONTS];
	size_t font_count;
};

static struct group *
group_of(struct walk *walk)
{
	return &walk->groups[walk->depth < RTF_DEPTH_MAX ? walk->depth
							 : RTF_DEPTH_MAX - 1];
}

static void
write_waiting(struct walk *walk)
{
	charset_add(walk->words, walk->charset, text_string(&walk->waiting),
	    walk->waiting.length);
	text_clear(&walk->waiting);
}

/* A character's bytes often come one by one, so they wait for each other. */
static void
add(struct walk *walk, const char *charset, const void *bytes, size_t length)
{
	if (group_of(walk)->left_out)
		return;
	if (strcmp(charset, walk->charset) != 0 ||
	    walk->waiting.length + length >= walk->waiting.limit) {
		write_waiting(walk);
		snprintf(walk->charset, sizeof(walk->charset), "%s", charset);
	}
	text_add_bytes(&walk->waiting, bytes, length);
}

/* A byte in the font's code page, unless it stands for what was said. */
static void
add_byte(struct walk *walk, char byte)
{
	int page = group_of(walk)->page;
	char charset[CHARSET] = "";

	if (walk->skip > 0) {
		walk->skip--;
		return;
	}
	page = page == 0 ? walk->page : page;
	if (page == 65001)
		snprintf(charset, sizeof(charset), "UTF-8");
	else if (page == 10000)
		snprintf(charset, sizeof(charset), "MACINTOSH");
	else if (page > 0)
		snprintf(charset, sizeof(charset), "CP%d", page);
	add(walk, charset, &byte, 1);
}

static void
add_unit(struct walk *walk, int64_t number)
{
	unsigned char unit[2] = { (unsigned char)number,
		(unsigned char)(number >> 8) };

	add(walk, "UTF-16LE", unit, sizeof(unit));
	walk->skip = group_of(walk)->fallback;
}

/* In the table of fonts it begins one, elsewhere it is chosen. */
static void
take_font(struct walk *walk, int number)
{
	struct group *group = group_of(walk);

	walk->font = FONTS;
	if (group->fonts && walk->font_count < FONTS) {
		walk->font = walk->font_count++;
		walk->fonts[walk->font].number = number;
	}
	if (group->fonts)
		return;
	group->page = 0;
	for (size_t i = 0; i < walk->font_count; i++)
		if (walk->fonts[i].number == number)
			group->page = walk->fonts[i].page;
}

static void
tell_font(struct walk *walk, int set)
{
	if (!group_of(walk)->fonts || walk->font >= FONTS)
		return;
	for (size_t i = 0; i < LENGTH(sets); i++)
		if (sets[i].set == set)
			walk->fonts[walk->font].page = sets[i].page;
}

static void
obey(struct walk *walk, const struct control *control, int64_t number)
{
	struct group *group = group_of(walk);

	switch (control->effect) {
	case WORDS:
		add(walk, "UTF-8", control->words, strlen(control->words));
		break;
	case FONTS_IN:
		group->fonts = true;
		group->left_out = true;
		break;
	case LEAVE:
		group->left_out = true;
		break;
	case PAGE:
		walk->page = number > 0 && number < 65536 ? (int)number : 0;
		break;
	case FONT:
		take_font(walk, (int)number);
		break;
	case FONT_SET:
		tell_font(walk, (int)number);
		break;
	case PLAIN:
		group->page = 0;
		break;
	case CODE:
		add_unit(walk, number);
		break;
	case FALLBACK:
		group->fallback = number >= 0 && number < 8 ? (int)number : 1;
		break;
	case RAW:
		if (number > 0)
			walk->at += number < walk->end - walk->at
					? number
					: walk->end - walk->at;
		break;
	}
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The number behind a control word; what has too many digits is none. */
static int64_t
read_number(struct walk *walk)
{
	bool negative = walk->at < walk->end && *walk->at == '-';
	int64_t number = 0;

	walk->at += negative;
	for (; walk->at < walk->end && is_digit(*walk->at); walk->at++)
		number = number > INT32_MAX / 10 - 1
			     ? 0
			     : number * 10 + (*walk->at - '0');
	return negative ? -number : number;
}

static int
hex(char c)
{
	return is_digit(c)	      ? c - '0'
	       : c >= 'a' && c <= 'f' ? c - 'a' + 10
	       : c >= 'A' && c <= 'F' ? c - 'A' + 10
				      : 0;
}

/* Behind a backslash. */
static void
read_control(struct walk *walk)
{
	const char *name = walk->at;
	size_t length;
	int64_t number = 0;

	if (*name == '\'' && walk->end - name > 2) {
		walk->at += 3;
		add_byte(walk, (char)(hex(name[1]) << 4 | hex(name[2])));
		return;
	}
	while (walk->at < walk->end && is_letter(*walk->at))
		walk->at++;
	length = (size_t)(walk->at - name);
	if (length == 0) {
		walk->at++;
		length = 1;
	} else {
		number = read_number(walk);
		walk->at += walk->at < walk->end && *walk->at == ' ';
	}
	for (size_t i = 0; i < LENGTH(controls); i++)
		if (length < NAME && strlen(controls[i].name) == length &&
		    memcmp(controls[i].name, name, length) == 0)
			obey(walk, &controls[i], number);
}

static void
enter(struct walk *walk)
{
	struct group outer = *group_of(walk);

	walk->depth++;
	*group_of(walk) = outer;
	walk->skip = 0;
}

void
rtf_words(const char *bytes, size_t length, struct text *words)
{
	struct walk walk = { .at = bytes,
		.end = bytes + length,
		.words = words,
		.groups = { { .fallback = 1 } } };

	text_open(&walk.waiting, 4096);
	while (walk.at < walk.end) {
		char c = *walk.at++;

		if (c == '{') {
			enter(&walk);
		} else if (c == '}') {
			walk.depth -= walk.depth > 0;
			walk.skip = 0;
		} else if (c == '\\' && walk.at < walk.end) {
			read_control(&walk);
		} else if (c != '\r' && c != '\n' && c != '\0' && c != '\\') {
			add_byte(&walk, c);
		}
	}
	write_waiting(&walk);
	text_close(&walk.waiting);
}
