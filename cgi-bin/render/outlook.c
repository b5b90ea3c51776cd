/* Mails of Outlook: which properties say what. */

#include "render/outlook.h"

#include <inttypes.h>
#include <string.h>

#include "base/cfb.h"
#include "base/charset.h"
#include "base/text.h"
#include "base/time.h"
#include "render/rtf.h"

/* Properties ([MS-OXPROPS]), by their numbers. */
#define SUBJECT	       0x0037
#define SENT_AT	       0x0039
#define FROM_NAME      0x0042
#define FROM_EMAIL     0x0065
#define FROM_ADDRESS   0x5D02
#define SENDER_NAME    0x0C1A
#define SENDER_EMAIL   0x0C1F
#define SENDER_ADDRESS 0x5D01
#define RECIPIENT_TYPE 0x0C15
#define DELIVERED_AT   0x0E06
#define BODY	       0x1000
#define RICH	       0x1009
#define HTML	       0x1013
#define DISPLAY_NAME   0x3001
#define EMAIL	       0x3003
#define ADDRESS	       0x39FE
#define DATA	       0x3701
#define SHORT_NAME     0x3704
#define LONG_NAME      0x3707
#define MIME_TYPE      0x370E
#define HTML_CODEPAGE  0x3FDE
#define CODEPAGE       0x3FFD

/* Their types ([MS-OXCDATA] 2.11.1). */
#define LONG	0x0003
#define OBJECT	0x000D
#define STRING8 0x001E
#define UNICODE 0x001F
#define TIME	0x0040
#define BINARY	0x0102

#define FIXED	     "__properties_version1.0"
#define RECIPIENT    "__recip_version1.0_#"
#define ATTACHMENT   "__attach_version1.0_#"
#define FIXED_MAX    ((size_t)64 << 10) /* bytes of a FIXED that are read */
#define ROOT_HEAD    32			/* of which these begin the mail's */
#define STORAGE_HEAD 8			/* … a recipient's, an attachment's */
#define TICKS	     10000000		/* of a TIME in a second */
#define EPOCH	     INT64_C(11644473600) /* seconds from 1601 to 1970 */
#define YEAR_10000   INT64_C(253402300800)

/* A storage of properties. */
struct properties {
	struct arena *arena;
	struct cfb *file;
	uint32_t *entries;
	size_t count;
	const unsigned char *fixed; /* those that have always as many bytes */
	size_t fixed_length;
	size_t head;
	const char *charset; /* of strings that are not Unicode */
};

/* What is directly in it and called so; false: nothing. */
static bool
find(const struct properties *in, const char *name, uint32_t *entry)
{
	for (size_t i = 0; i < in->count; i++)
		if (cfb_is(in->file, in->entries[i], name)) {
			*entry = in->entries[i];
			return true;
		}
	return false;
}

static bool
find_property(
    const struct properties *in, unsigned id, unsigned type, uint32_t *entry)
{
	return find(in,
	    arena_print(in->arena, "__substg1.0_%04X%04X", id, type), entry);
}

static bool
open_properties(struct properties *in, uint32_t storage, size_t head)
{
	uint32_t entry;

	in->count = cfb_list(in->file, storage, &in->entries);
	in->head = head;
	if (!find(in, FIXED, &entry))
		return false;
	in->fixed = cfb_read(in->file, entry, FIXED_MAX, &in->fixed_length);
	return true;
}

/* A number or a time; false: it is not there. */
static bool
number_of(
    const struct properties *in, unsigned id, unsigned type, uint64_t *number)
{
	for (size_t at = in->head; at + 16 <= in->fixed_length; at += 16) {
		const unsigned char *row = in->fixed + at;

		if (cfb_four(row) == (id << 16 | type)) {
			*number = cfb_four(row + 8);
			if (type == TIME)
				*number |= (uint64_t)cfb_four(row + 12) << 32;
			return true;
		}
	}
	return false;
}

/* A code page's name; "" for none. */
static const char *
charset_of(const struct properties *in, unsigned id)
{
	static const struct {
		uint64_t page;
		const char *name;
	} names[] = { { 65001, "UTF-8" }, { 20127, "US-ASCII" },
		{ 20866, "KOI8-R" }, { 21866, "KOI8-U" }, { 936, "GBK" },
		{ 950, "BIG5" }, { 51932, "EUC-JP" }, { 51949, "EUC-KR" },
		{ 50220, "ISO-2022-JP" }, { 54936, "GB18030" } };
	uint64_t page;

	if (!number_of(in, id, LONG, &page))
		return "";
	for (size_t i = 0; i < LENGTH(names); i++)
		if (names[i].page == page)
			return names[i].name;
	return page > 28590 && page <= 28605
		   ? arena_print(in->arena, "ISO-8859-%" PRIu64, page - 28590)
		   : arena_print(in->arena, "CP%" PRIu64, page);
}

/* A stream's bytes in UTF-8. */
static struct eml_text
convert(const struct properties *in, uint32_t entry, const char *charset,
    size_t most)
{
	struct eml_text piece = { .html = false };
	const unsigned char *bytes;
	struct text text;
	size_t length;

	bytes = cfb_read(in->file, entry, most, &length);
	text_open(&text, most);
	charset_add(&text, charset, bytes, length);
	piece.length = text.length;
	piece.bytes = arena_copy(in->arena, text_string(&text), text.length);
	text_close(&text);
	return piece;
}

static struct eml_text
text_of(const struct properties *in, unsigned id, size_t most)
{
	struct eml_text none = { .bytes = "" };
	uint32_t entry;

	if (find_property(in, id, UNICODE, &entry))
		return convert(in, entry, "UTF-16LE", most);
	if (find_property(in, id, STRING8, &entry))
		return convert(in, entry, in->charset, most);
	return none;
}

/* "" when it is not there. */
static const char *
string_of(const struct properties *in, unsigned id)
{
	return text_of(in, id, EML_VALUE_MAX).bytes;
}

/* The first of these that says anything, "" else. */
static const char *
first_of(const struct properties *in, unsigned one, unsigned other)
{
	const char *string = string_of(in, one);

	return string[0] != '\0' ? string : string_of(in, other);
}

/* A name that could be read as an address, or as its end, in quotes that it
 * cannot leave. */
static const char *
quoted(struct arena *arena, const char *name)
{
	char *said = arena_get(arena, 2 * strlen(name) + 3);
	size_t length = 0;

	if (strpbrk(name, "<>@,;\"\\") == NULL)
		return name;
	said[length++] = '"';
	for (; *name != '\0'; name++) {
		if (*name == '"' || *name == '\\')
			said[length++] = '\\';
		said[length++] = *name;
	}
	said[length++] = '"';
	said[length] = '\0';
	return said;
}

/* "Ann <ann@contoso.com>". An address without @ is one of Exchange's, and says
 * nothing; a name that is the address stands alone. */
static const char *
mailbox(struct arena *arena, const char *name, const char *address)
{
	if (name[0] == '\0' || strcmp(name, address) == 0)
		return address;
	if (strchr(address, '@') == NULL)
		return quoted(arena, name);
	return arena_print(arena, "%s <%s>", quoted(arena, name), address);
}

static void
add_field(const struct properties *in, struct eml *eml, const char *name,
    const char *value)
{
	if (value[0] != '\0')
		eml_add_field(
		    in->arena, eml, (struct eml_field){ name, value });
}

static void
add_from(const struct properties *in, struct eml *eml)
{
	const char *name = string_of(in, FROM_NAME);
	const char *address = first_of(in, FROM_ADDRESS, FROM_EMAIL);

	if (name[0] == '\0' && address[0] == '\0') {
		name = string_of(in, SENDER_NAME);
		address = first_of(in, SENDER_ADDRESS, SENDER_EMAIL);
	}
	add_field(in, eml, "From", mailbox(in->arena, name, address));
}

static void
add_date(const struct properties *in, struct eml *eml)
{
	uint64_t ticks;
	struct civil date;
	int64_t instant;

	if (!number_of(in, SENT_AT, TIME, &ticks) &&
	    !number_of(in, DELIVERED_AT, TIME, &ticks))
		return;
	instant = (int64_t)(ticks / TICKS) - EPOCH;
	if (instant >= YEAR_10000)
		return;
	date = time_civil(instant);
	add_field(in, eml, "Date",
	    arena_print(in->arena, "%04d-%02d-%02d %02d:%02d:%02d UTC",
		date.year, date.month, date.day, date.hour, date.minute,
		date.second));
}

/* Those in a storage of the mail's own. */
static bool
open_part(const struct properties *mail, uint32_t entry, struct properties *in)
{
	*in = *mail;
	return cfb_is_storage(mail->file, entry) &&
	       open_properties(in, entry, STORAGE_HEAD);
}

static void
add_people(const struct properties *mail, struct eml *eml)
{
	struct text lists[2]; /* To and Cc */
	struct properties person;
	uint64_t type;
	size_t read = 0;

	for (size_t i = 0; i < 2; i++)
		text_open(&lists[i], EML_VALUE_MAX);
	for (size_t i = 0; i < mail->count && read < OUTLOOK_PEOPLE_MAX; i++) {
		if (!cfb_begins(mail->file, mail->entries[i], RECIPIENT) ||
		    !open_part(mail, mail->entries[i], &person) ||
		    !number_of(&person, RECIPIENT_TYPE, LONG, &type))
			continue;
		read++;
		type = (type & 0xF) - 1;
		if (type > 1)
			continue;
		if (!text_is_empty(&lists[type]))
			text_add(&lists[type], ", ");
		text_add(&lists[type],
		    mailbox(mail->arena, string_of(&person, DISPLAY_NAME),
			first_of(&person, ADDRESS, EMAIL)));
	}
	for (size_t i = 0; i < 2; i++) {
		add_field(mail, eml, i == 0 ? "To" : "Cc",
		    arena_string(mail->arena, text_string(&lists[i])));
		text_close(&lists[i]);
	}
}

/* The words of rich text. */
static struct eml_text
rich_text(const struct properties *in, uint32_t entry)
{
	struct eml_text piece = { .bytes = "" };
	const unsigned char *bytes;
	struct text plain, words;
	size_t length;

	bytes = cfb_read(in->file, entry, EML_TEXT_MAX, &length);
	text_open(&plain, EML_TEXT_MAX);
	text_open(&words, EML_TEXT_MAX);
	if (rtf_unpack(bytes, length, &plain))
		rtf_words(text_string(&plain), plain.length, &words);
	piece.length = words.length;
	piece.bytes = arena_copy(in->arena, text_string(&words), words.length);
	text_close(&words);
	text_close(&plain);
	return piece;
}

static bool
is_blank(const struct eml_text *piece)
{
	return strspn(piece->bytes, " \t\r\n") == piece->length;
}

/* As plain words, else those of its HTML, else those of its rich text. */
static void
add_body(const struct properties *in, struct eml *eml)
{
	struct eml_text piece = text_of(in, BODY, EML_TEXT_MAX);
	uint32_t entry;

	if (is_blank(&piece) && find_property(in, HTML, BINARY, &entry)) {
		piece = convert(
		    in, entry, charset_of(in, HTML_CODEPAGE), EML_TEXT_MAX);
		piece.html = true;
	}
	if (is_blank(&piece) && find_property(in, RICH, BINARY, &entry))
		piece = rich_text(in, entry);
	if (piece.length > 0)
		eml_add_text(in->arena, eml, piece);
}

static void
add_files(const struct properties *mail, struct eml *eml)
{
	struct properties in;
	struct eml_file file;
	uint32_t entry;

	for (size_t i = 0; i < mail->count; i++) {
		if (!cfb_begins(mail->file, mail->entries[i], ATTACHMENT))
			continue;
		file = (struct eml_file){ "", "", -1 };
		if (eml->file_count < EML_FILES_MAX &&
		    open_part(mail, mail->entries[i], &in)) {
			file.name = first_of(&in, LONG_NAME, SHORT_NAME);
			if (file.name[0] == '\0')
				file.name = string_of(&in, DISPLAY_NAME);
			file.type = find_property(&in, DATA, OBJECT, &entry)
					? "application/vnd.ms-outlook"
					: string_of(&in, MIME_TYPE);
			if (find_property(&in, DATA, BINARY, &entry))
				file.size = cfb_size(in.file, entry);
		}
		eml_add_file(mail->arena, eml, file);
	}
}

bool
outlook_read(
    struct arena *arena, const void *bytes, size_t length, struct eml *eml)
{
	struct properties mail = { .arena = arena };

	*eml = (struct eml){ 0 };
	mail.file = cfb_open(arena, bytes, length);
	if (mail.file == NULL || !open_properties(&mail, CFB_ROOT, ROOT_HEAD))
		return false;
	mail.charset = charset_of(&mail, CODEPAGE);
	add_from(&mail, eml);
	add_people(&mail, eml);
	add_date(&mail, eml);
	add_field(&mail, eml, "Subject", string_of(&mail, SUBJECT));
	add_body(&mail, eml);
	add_files(&mail, eml);
	return true;
}
