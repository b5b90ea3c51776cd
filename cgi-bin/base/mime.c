/* Header fields and parts of a mail. */

#include "base/mime.h"

#include <string.h>

#include "base/domain.h"
#include "base/time.h"

#define LINE	   76 /* of encoded words and quoted-printable */
#define WORD_BYTES 39 /* in one encoded word: 64 characters of it */

static const char CRLF[] = "\r\n";

static void
fail(struct text *out)
{
	out->failed = true;
}

bool
mime_is_line(const char *string)
{
	const unsigned char *at = (const unsigned char *)string;

	for (; *at != '\0'; at++) {
		if (*at < 0x20 || *at == 0x7F)
			return false;
		if (at[0] == 0xC2 && at[1] >= 0x80 && at[1] < 0xA0)
			return false;
		if (at[0] == 0xE2 && at[1] == 0x80 &&
		    (at[2] == 0xA8 || at[2] == 0xA9))
			return false;
	}
	return text_is_utf8(string, strlen(string));
}

static bool
is_ascii(const char *string)
{
	for (; *string != '\0'; string++)
		if ((unsigned char)*string >= 0x80)
			return false;
	return true;
}

/* Can it be written word by word? Not what would be decoded, or not broken. */
static bool
is_plain(const char *words)
{
	if (!is_ascii(words) || strstr(words, "=?") != NULL)
		return false;
	for (const char *at = words; *at != '\0'; at += *at == ' ') {
		size_t length = strcspn(at, " ");

		if (length == 0 || length > WORD_BYTES)
			return false;
		at += length;
	}
	return true;
}

/* Base 64 (RFC 4648). */
static void
add_base64(struct text *out, const unsigned char *bytes, size_t length)
{
	static const char digits[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	for (size_t i = 0; i < length; i += 3) {
		size_t left = length - i;
		unsigned value = (unsigned)bytes[i] << 16 |
				 (left > 1 ? (unsigned)bytes[i + 1] << 8 : 0) |
				 (left > 2 ? bytes[i + 2] : 0);

		text_add_char(out, digits[value >> 18]);
		text_add_char(out, digits[value >> 12 & 63]);
		text_add_char(out, left > 1 ? digits[value >> 6 & 63] : '=');
		text_add_char(out, left > 2 ? digits[value & 63] : '=');
	}
}

/* At most WORD_BYTES of it, ending between characters. */
static size_t
piece(const char *words)
{
	size_t length = strlen(words);

	if (length <= WORD_BYTES)
		return length;
	length = WORD_BYTES;
	while (((unsigned char)words[length] & 0xC0) == 0x80)
		length--;
	return length;
}

/* A line for each encoded word: RFC 2047 section 2 wants short ones. */
static void
add_encoded(struct text *out, const char *words)
{
	size_t length;

	for (bool first = true; *words != '\0'; first = false) {
		length = piece(words);
		text_add(out, first ? "=?utf-8?B?" : "\r\n =?utf-8?B?");
		add_base64(out, (const unsigned char *)words, length);
		text_add(out, "?=");
		words += length;
	}
}

/* Broken at spaces; `column` is where the line stands. */
static void
add_plain(struct text *out, const char *words, size_t column)
{
	size_t length;

	for (bool first = true; *words != '\0'; first = false) {
		length = strcspn(words, " ");
		if (!first && column + 1 + length > LINE) {
			text_add(out, CRLF);
			column = 0;
		}
		if (!first)
			text_add_char(out, ' ');
		text_add_bytes(out, words, length);
		column += (first ? 0 : 1) + length;
		words += length + (words[length] == ' ');
	}
}

static void
add_words(struct text *out, const char *words, size_t column)
{
	if (!mime_is_line(words))
		fail(out);
	else if (is_plain(words))
		add_plain(out, words, column);
	else
		add_encoded(out, words);
}

void
mime_header(struct text *out, const char *name, const char *words)
{
	text_print(out, "%s: ", name);
	add_words(out, words, strlen(name) + 2);
	text_add(out, CRLF);
}

void
mime_field(struct text *out, const char *name, const char *value)
{
	if (!mime_is_line(value) || !is_ascii(value))
		fail(out);
	text_print(out, "%s: %s\r\n", name, value);
}

/* Letters, digits and spaces need no quotes; all else is encoded. */
static bool
is_atoms(const char *name)
{
	return name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				 "abcdefghijklmnopqrstuvwxyz0123456789 ")] ==
	       '\0';
}

void
mime_mailbox(
    struct text *out, const char *header, const char *name, const char *address)
{
	char read[EMAIL_SIZE];

	if (!mime_is_line(name) || !mime_is_line(address) ||
	    !domain_read_email(address, read) || strcmp(read, address) != 0)
		fail(out);
	text_print(out, "%s: ", header);
	if (*name != '\0' && is_atoms(name) && is_plain(name))
		add_plain(out, name, strlen(header) + 2);
	else
		add_encoded(out, name);
	text_print(out, "%s<%s>\r\n", *name == '\0' ? "" : "\r\n ", address);
}

void
mime_date(struct text *out, int64_t instant)
{
	static const char *const days[] = { "Sun", "Mon", "Tue", "Wed", "Thu",
		"Fri", "Sat" };
	static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May",
		"Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
	struct civil civil = time_civil(instant);

	text_print(out, "Date: %s, %d %s %d %02d:%02d:%02d +0000\r\n",
	    days[civil.weekday], civil.day, months[civil.month - 1], civil.year,
	    civil.hour, civil.minute, civil.second);
}

/* A byte that quoted-printable leaves as it is; a blank only before more. */
static bool
is_itself(unsigned char c, unsigned char next)
{
	if (c == ' ' || c == '\t')
		return next != '\n' && next != '\r' && next != '\0';
	return c > 0x20 && c < 0x7F && c != '=';
}

/* RFC 2045 section 6.7; lines end with LF or CRLF in `content`. */
static void
add_quoted_printable(struct text *out, const char *content)
{
	const unsigned char *at = (const unsigned char *)content;
	size_t column = 0;

	for (; *at != '\0'; at++) {
		bool itself = is_itself(at[0], at[1]);

		if (at[0] == '\r' && at[1] == '\n')
			continue;
		if (at[0] == '\n') {
			text_add(out, CRLF);
			column = 0;
			continue;
		}
		if (column + (itself ? 1 : 3) >= LINE) {
			text_add(out, "=\r\n");
			column = 0;
		}
		if (itself)
			text_add_char(out, (char)*at);
		else
			text_print(out, "=%02X", *at);
		column += itself ? 1 : 3;
	}
	text_add(out, CRLF);
}

/* "=_" cannot stand in quoted-printable: no content holds the boundary. */
void
mime_alternatives(struct text *out, const char *word)
{
	text_print(out,
	    "MIME-Version: 1.0\r\n"
	    "Content-Type: multipart/alternative; boundary=\"=_%s\"\r\n\r\n",
	    word);
}

void
mime_part(
    struct text *out, const char *word, const char *type, const char *content)
{
	if (!text_is_utf8(content, strlen(content)))
		fail(out);
	text_print(out,
	    "--=_%s\r\n"
	    "Content-Type: %s; charset=utf-8\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
	    word, type);
	add_quoted_printable(out, content);
}

void
mime_end(struct text *out, const char *word)
{
	text_print(out, "--=_%s--\r\n", word);
}
