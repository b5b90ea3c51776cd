/* What a template may hold: one pass over its HTML, marker by marker. */

#include "page/source.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#define PRAGMA_HTML "{{%AUTOESCAPE context=\"HTML\"}}\n"
#define PRAGMA_TEXT "{{%AUTOESCAPE context=\"TEXT\"}}\n"
#define DEPTH	    32

/* Where in the HTML the pass stands. */
enum where { TEXT, COMMENT, TAG_NAME, TAG, ATTRIBUTE, EQUALS, VALUE, BARE };

struct word {
	char bytes[24]; /* lower case; longer names are cut: none matters */
	size_t length;
};

struct pass {
	const char *at;
	int line;
	const char *why;
	enum where where;
	char quote;	       /* of VALUE */
	bool begun;	       /* VALUE: something stands before `at` */
	bool closing;	       /* the tag is </…> */
	struct word tag;       /* the tag being read */
	struct word attribute; /* the attribute being read */
	struct word inside;    /* script, textarea, pre or style, when in one */
	bool has_src;
	size_t depth;
	struct {
		char name[64];
		enum where where;
		char quote;
		bool closing;
		struct word inside;
	} sections[DEPTH];
};

struct marker_text {
	char sigil; /* # / > or 0 for a value */
	char name[64];
	char modifier[24];
};

static bool
word_is(const struct word *word, const char *string)
{

	return strcmp(word->bytes, string) == 0;
}

static void
word_add(struct word *word, char c)
{

	if (word->length + 1 < sizeof(word->bytes)) {
		word->bytes[word->length++] = (char)tolower((unsigned char)c);
		word->bytes[word->length] = '\0';
	}
}

static void
word_clear(struct word *word)
{

	word->length = 0;
	word->bytes[0] = '\0';
}

static void
refuse(struct pass *pass, const char *why)
{

	if (pass->why == NULL)
		pass->why = why;
}

static bool
is_address(const struct word *attribute)
{
	static const char *const names[] = { "href", "src", "action", "cite",
		"poster", "data" };

	for (size_t i = 0; i < LENGTH(names); i++)
		if (word_is(attribute, names[i]))
			return true;
	return false;
}

/* Attributes that ctemplate takes for plain text and browsers do not. */
static bool
is_unguarded(const struct word *attribute)
{
	static const char *const names[] = { "formaction", "srcset", "srcdoc",
		"xlink:href", "http-equiv", "ping", "background", "manifest" };

	for (size_t i = 0; i < LENGTH(names); i++)
		if (word_is(attribute, names[i]))
			return true;
	return false;
}

/* Read "{{…}}" at pass->at; false when it is not one we know. */
static bool
read_marker(struct pass *pass, struct marker_text *marker)
{
	const char *at = pass->at + 2;
	size_t length;

	memset(marker, 0, sizeof(*marker));
	if (*at == '#' || *at == '/' || *at == '>')
		marker->sigil = *at++;
	length = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");
	if (length == 0 || length >= sizeof(marker->name) ||
	    !isupper((unsigned char)*at))
		return false;
	memcpy(marker->name, at, length);
	at += length;
	if (*at == ':' && marker->sigil == '\0') {
		length = strcspn(++at, "}");
		if (length >= sizeof(marker->modifier))
			return false;
		memcpy(marker->modifier, at, length);
		at += length;
		if (strcmp(marker->modifier, "h") != 0 &&
		    strcmp(marker->modifier, "u") != 0 &&
		    strcmp(marker->modifier, "pre_escape") != 0)
			return false;
	}
	if (strncmp(at, "}}", 2) != 0)
		return false;
	pass->at = at + 2;
	return true;
}

static void
open_section(struct pass *pass, const struct marker_text *marker)
{

	if (pass->depth == DEPTH) {
		refuse(pass, "sections are nested too deeply");
		return;
	}
	memcpy(pass->sections[pass->depth].name, marker->name,
	    sizeof(marker->name));
	pass->sections[pass->depth].where = pass->where;
	pass->sections[pass->depth].quote = pass->quote;
	pass->sections[pass->depth].closing = pass->closing;
	pass->sections[pass->depth].inside = pass->inside;
	pass->depth++;
}

static void
close_section(struct pass *pass, const struct marker_text *marker)
{

	if (pass->depth == 0 ||
	    strcmp(pass->sections[pass->depth - 1].name, marker->name) != 0) {
		refuse(pass, "a section closes that is not the last opened");
		return;
	}
	pass->depth--;
	if (pass->sections[pass->depth].where != pass->where ||
	    pass->sections[pass->depth].quote != pass->quote ||
	    !word_is(&pass->sections[pass->depth].inside, pass->inside.bytes))
		refuse(pass, "a section opens at one place of the HTML and "
			     "closes at another");
}

/* A value in a quoted attribute. */
static void
check_value(struct pass *pass, const struct marker_text *marker)
{

	if (is_unguarded(&pass->attribute))
		refuse(pass, "no marker may stand in this attribute");
	if (is_address(&pass->attribute) && pass->begun &&
	    strcmp(marker->modifier, "u") != 0)
		refuse(pass, "a marker inside an address needs :u");
}

static void
check_place(struct pass *pass, const struct marker_text *marker)
{

	switch (pass->where) {
	case TEXT:
		if (word_is(&pass->inside, "script"))
			refuse(pass, "no marker may stand in a script");
		if ((word_is(&pass->inside, "textarea") ||
			word_is(&pass->inside, "pre")) &&
		    (marker->sigil != '\0' ||
			strcmp(marker->modifier, "pre_escape") != 0))
			refuse(pass, "textarea and pre need :pre_escape");
		break;
	case VALUE:
		if (marker->sigil == '>')
			refuse(
			    pass, "an include may not stand in an attribute");
		else
			check_value(pass, marker);
		pass->begun = true;
		break;
	case COMMENT:
		refuse(pass, "no marker may stand in a comment");
		break;
	case BARE:
	case EQUALS:
		refuse(pass, "an attribute with a marker must be quoted");
		break;
	default:
		refuse(pass, "no marker may stand for a tag or an attribute");
	}
}

static void
end_attribute_name(struct pass *pass)
{

	if (word_is(&pass->attribute, "style"))
		refuse(pass, "no style attribute");
	if (strncmp(pass->attribute.bytes, "on", 2) == 0)
		refuse(pass, "no event attribute");
	if (word_is(&pass->attribute, "src"))
		pass->has_src = true;
}

static void
take_marker(struct pass *pass)
{
	struct marker_text marker;
	const char *end;

	if (pass->at[2] == '!') {
		if ((end = strstr(pass->at, "}}")) == NULL)
			refuse(pass, "a comment does not end");
		else
			for (; pass->at < end + 2; pass->at++)
				pass->line += *pass->at == '\n';
		return;
	}
	if (!read_marker(pass, &marker)) {
		refuse(pass, "not a marker we allow");
		return;
	}
	if (pass->where == TAG_NAME || pass->where == ATTRIBUTE) {
		if (marker.sigil != '#' && marker.sigil != '/') {
			check_place(pass, &marker);
			return;
		}
		if (pass->where == ATTRIBUTE)
			end_attribute_name(pass);
		pass->where = TAG; /* a section ends a name as a space does */
	}
	if (marker.sigil == '#')
		open_section(pass, &marker);
	else if (marker.sigil == '/')
		close_section(pass, &marker);
	else
		check_place(pass, &marker);
	if (pass->where == BARE || pass->where == EQUALS)
		check_place(pass, &marker);
}

/* The tag is read: what follows may be text of a special kind. */
static void
end_tag(struct pass *pass)
{
	static const char *const special[] = { "script", "textarea", "pre" };

	pass->where = TEXT;
	if (word_is(&pass->tag, "style"))
		refuse(pass, "no style element");
	if (word_is(&pass->tag, "script") && !pass->closing && !pass->has_src)
		refuse(pass, "no inline script");
	for (size_t i = 0; i < LENGTH(special); i++)
		if (word_is(&pass->tag, special[i])) {
			if (pass->closing)
				word_clear(&pass->inside);
			else
				pass->inside = pass->tag;
		}
}

static void
take_text(struct pass *pass, char c)
{
	bool end = c == '<' && pass->at[1] == '/';

	if (word_is(&pass->inside, "script") && !end &&
	    !isspace((unsigned char)c)) {
		refuse(pass, "no inline script");
	} else if (c != '<' || (word_is(&pass->inside, "textarea") && !end)) {
		return;
	} else if (strncmp(pass->at, "<!--", 4) == 0) {
		pass->where = COMMENT;
	} else if (end || isalpha((unsigned char)pass->at[1]) ||
		   pass->at[1] == '!' || strncmp(pass->at + 1, "{{", 2) == 0) {
		pass->where = TAG_NAME;
		pass->closing = end;
		pass->has_src = false;
		word_clear(&pass->tag);
		pass->at += end;
	}
}

static void
take_tag(struct pass *pass, char c)
{

	if (c == '>') {
		if (pass->where == ATTRIBUTE)
			end_attribute_name(pass);
		end_tag(pass);
	} else if (pass->where == TAG_NAME && !isspace((unsigned char)c) &&
		   c != '/') {
		word_add(&pass->tag, c);
	} else if (pass->where == ATTRIBUTE && c == '=') {
		end_attribute_name(pass);
		pass->where = EQUALS;
	} else if (isspace((unsigned char)c) || c == '/') {
		if (pass->where == ATTRIBUTE)
			end_attribute_name(pass);
		pass->where = TAG;
	} else {
		if (pass->where == TAG) {
			word_clear(&pass->attribute);
			pass->where = ATTRIBUTE;
		}
		word_add(&pass->attribute, c);
	}
}

static void
take_value(struct pass *pass, char c)
{

	if (pass->where == EQUALS) {
		pass->begun = false;
		if (c == '"' || c == '\'') {
			pass->where = VALUE;
			pass->quote = c;
		} else if (!isspace((unsigned char)c)) {
			pass->where = BARE;
		}
	} else if (pass->where == VALUE) {
		if (c == pass->quote) {
			pass->where = TAG;
			pass->quote = '\0';
		} else {
			pass->begun = true;
		}
	} else if (c == '>') {
		end_tag(pass);
	} else if (isspace((unsigned char)c)) {
		pass->where = TAG;
	}
}

static void
take_byte(struct pass *pass)
{
	char c = *pass->at;

	pass->line += c == '\n';
	switch (pass->where) {
	case TEXT:
		take_text(pass, c);
		break;
	case COMMENT:
		if (strncmp(pass->at, "-->", 3) == 0) {
			pass->at += 2;
			pass->where = TEXT;
		}
		break;
	case TAG_NAME:
	case TAG:
	case ATTRIBUTE:
		take_tag(pass, c);
		break;
	default:
		take_value(pass, c);
	}
	pass->at++;
}

/* A mail's text; its other form, mail/…_html.tpl, is HTML like all else. */
static bool
is_text_file(const char *file)
{
	static const char end[] = "_html.tpl";
	size_t length = strlen(file), tail = sizeof(end) - 1;

	return strncmp(file, "mail/", 5) == 0 &&
	       (length < tail || strcmp(file + length - tail, end) != 0);
}

struct source_fault
source_kind_of(const char *file, const char *source, enum source_kind *kind)
{
	struct source_fault fault = { 1, NULL };
	bool mail = is_text_file(file);

	*kind = mail ? SOURCE_TEXT : SOURCE_HTML;
	if (strncmp(source, PRAGMA_HTML, sizeof(PRAGMA_HTML) - 1) == 0) {
		if (mail)
			fault.why = "a mail is TEXT, but …_html.tpl";
	} else if (strncmp(source, PRAGMA_TEXT, sizeof(PRAGMA_TEXT) - 1) == 0) {
		if (!mail)
			fault.why = "only a mail may be TEXT";
	} else {
		fault.why = "the first line is not the auto-escape pragma";
	}
	return fault;
}

/* In TEXT every place is text: only markers are looked at. */
struct source_fault
source_check(enum source_kind kind, const char *source)
{
	struct pass pass = { .at = strchr(source, '\n'), .line = 1 };

	if (pass.at == NULL)
		pass.at = source + strlen(source);
	while (*pass.at != '\0' && pass.why == NULL) {
		if (strncmp(pass.at, "{{", 2) == 0)
			take_marker(&pass);
		else if (kind == SOURCE_HTML)
			take_byte(&pass);
		else
			pass.line += *pass.at++ == '\n';
	}
	if (pass.why == NULL && pass.where != TEXT)
		pass.why = "it ends inside a tag or a comment";
	if (pass.why == NULL && pass.inside.length > 0)
		pass.why = "it ends inside a textarea, pre or script";
	if (pass.why == NULL && pass.depth > 0)
		pass.why = "a section is not closed";
	return (struct source_fault){ pass.line, pass.why };
}

/* Does a line hold section markers, comments or the pragma, and nothing else?
 */
static bool
only_marks(const char *line, size_t length)
{
	const char *end = line + length, *close;
	bool any = false;

	while (line < end) {
		if (*line == ' ' || *line == '\t') {
			line++;
			continue;
		}
		if (strncmp(line, "{{", 2) != 0 ||
		    strchr("#/!%", line[2]) == NULL)
			return false;
		if ((close = strstr(line, "}}")) == NULL || close >= end)
			return false;
		line = close + 2;
		any = true;
	}
	return any;
}

/* Does a line follow the one that ends here? */
static bool
has_next(const char *end)
{
	return end[0] != '\0' && end[1] != '\0';
}

void
source_squeeze(enum source_kind kind, const char *source, struct text *out)
{
	const char *line = source;
	size_t length;

	if (kind == SOURCE_TEXT)
		line += strcspn(line, "\n") + 1;
	for (; *line != '\0'; line += length + (line[length] == '\n')) {
		length = strcspn(line, "\n");
		bool marks = only_marks(line, length);
		size_t indent =
		    kind == SOURCE_HTML || marks ? strspn(line, " \t") : 0;

		if (kind == SOURCE_HTML && indent >= length)
			continue;
		text_add_bytes(out, line + indent, length - indent);
		if (!marks && (kind == SOURCE_TEXT || has_next(line + length)))
			text_add_char(out, '\n');
	}
}
