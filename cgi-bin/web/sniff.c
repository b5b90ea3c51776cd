/* Types by what is inside: archives, mail, text; compound files and PDF have
 * files of their own. */

#include "web/sniff.h"

#include <string.h>
#include <strings.h>

#include "base/cfb.h"
#include "base/text.h"
#include "base/zip.h"
#include "web/sniff_cfb.h"
#include "web/sniff_pdf.h"

#define PART_MAX    ((size_t)1024 * 1024) /* of what says what it is */
#define HEADERS_MAX ((size_t)256 * 1024)  /* of mail */

#define OOXML "application/vnd.openxmlformats-officedocument."
#define ODF   "application/vnd.oasis.opendocument."

static bool
begins(const char *bytes, size_t length, const char *with, size_t count)
{
	return length >= count && memcmp(bytes, with, count) == 0;
}

/* Is this the whole value of an XML attribute somewhere? */
static bool
has_value(const char *xml, size_t length, const char *value)
{
	size_t size = strlen(value);
	const char *at = xml, *end = xml + length;

	while ((at = memmem(at, (size_t)(end - at), value, size)) != NULL) {
		if (at > xml && at + size < end &&
		    (at[-1] == '"' || at[-1] == '\'') && at[size] == at[-1])
			return true;
		at += size;
	}
	return false;
}

/* Office Open XML by the type of its main part; "" for any other. */
static const char *
office_type(const char *types, size_t length)
{
	static const struct {
		const char *part, *type;
	} kinds[] = {
		{ OOXML "wordprocessingml.document.main+xml",
		    OOXML "wordprocessingml.document" },
		{ OOXML "spreadsheetml.sheet.main+xml",
		    OOXML "spreadsheetml.sheet" },
		{ OOXML "presentationml.presentation.main+xml",
		    OOXML "presentationml.presentation" },
	};

	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (has_value(types, length, kinds[i].part))
			return kinds[i].type;
	return "";
}

/* OpenDocument by its mimetype; its manifest tells whether it is encrypted. */
static enum proof_cause
open_document(struct zip_reader *zip, struct arena *arena, const char *content,
    const char **type)
{
	static const char *const kinds[] = { ODF "text", ODF "spreadsheet",
		ODF "presentation" };
	const char *manifest;
	size_t length;

	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(content, kinds[i]) == 0)
			*type = kinds[i];
	if (**type == '\0')
		return PROOF_WRONG_TYPE;
	if (zip_reader_part(zip, "META-INF/manifest.xml", PART_MAX, arena,
		&manifest, &length) == DONE &&
	    memmem(manifest, length, "encryption-data", 15) != NULL)
		return PROOF_PROTECTED;
	return PROOF_FINE;
}

static enum proof_cause
judge_archive(struct zip_reader *zip, struct arena *arena, const char **type)
{
	const char *content;
	size_t length;

	if (zip_reader_is_locked(zip))
		return PROOF_PROTECTED;
	if (zip_reader_part(zip, "[Content_Types].xml", PART_MAX, arena,
		&content, &length) == DONE)
		*type = office_type(content, length);
	else if (zip_reader_part(
		     zip, "mimetype", 80, arena, &content, &length) == DONE)
		return open_document(zip, arena, content, type);
	return **type == '\0' ? PROOF_WRONG_TYPE : PROOF_FINE;
}

static enum proof_cause
sniff_archive(
    struct arena *arena, const char *bytes, size_t length, const char **type)
{
	struct zip_reader *zip = zip_reader_open(bytes, length);
	enum proof_cause cause;

	if (zip == NULL)
		return PROOF_WRONG_TYPE;
	cause = judge_archive(zip, arena, type);
	zip_reader_close(zip);
	return cause;
}

/* Length of a header field's name with its colon (RFC 5322 2.2); 0: none. */
static size_t
field_name(const char *line, const char *end)
{
	const char *at = line;

	while (at<end && * at> ' ' && *at < 0x7F && *at != ':')
		at++;
	return at > line && at < end && *at == ':' ? (size_t)(at - line) + 1
						   : 0;
}

/*
 * Does it begin as mail does: header fields, From among them and one that only
 * mail has, up to an empty line?
 */
static bool
is_mail(const char *at, size_t length)
{
	static const char *const marks[] = { "Date:", "Message-ID:",
		"Received:", "MIME-Version:", "Delivered-To:" };
	const char *end = at + (length < HEADERS_MAX ? length : HEADERS_MAX);
	bool from = false, marked = false;

	while (at < end && *at != '\n' && *at != '\r') {
		const char *line = at;
		size_t name = field_name(line, end);

		at = memchr(line, '\n', (size_t)(end - line));
		if (at == NULL || (name == 0 && *line != ' ' && *line != '\t'))
			return false;
		at++;
		from |= name == 5 && strncasecmp(line, "From:", name) == 0;
		for (size_t i = 0; name > 0 && i < LENGTH(marks); i++)
			marked |= name == strlen(marks[i]) &&
				  strncasecmp(line, marks[i], name) == 0;
	}
	return from && marked;
}

/* UTF-8, and nothing that no text has: BEL, BS, HT to CR and ESC it may. */
static bool
is_text(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == 0x7F || (c < 0x20 && (c < 7 || c > 13) && c != 27))
			return false;
	}
	return text_is_utf8(bytes, length);
}

enum proof_cause
sniff(struct arena *arena, const void *content, size_t length,
    const char *guess, const char **type)
{
	const char *bytes = content;

	*type = "";
	if (begins(bytes, length, "PK\3\4", 4))
		return sniff_archive(arena, bytes, length, type);
	if (begins(bytes, length, CFB_MARK, 8))
		return sniff_cfb(arena, content, length, type);
	if (strcmp(guess, "application/pdf") == 0) {
		*type = guess;
		return sniff_pdf_is_locked(content, length) ? PROOF_PROTECTED
							    : PROOF_FINE;
	}
	if (strncmp(guess, "image/", 6) == 0 && proof_type_allowed(guess))
		*type = guess;
	else if (is_mail(bytes, length))
		*type = "message/rfc822";
	else if (is_text(bytes, length))
		*type = "text/plain";
	return **type == '\0' ? PROOF_WRONG_TYPE : PROOF_FINE;
}
