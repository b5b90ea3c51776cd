/* What is inside a file decides: archives, compound files, PDF, mail, text. */

#include "web/sniff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>
#include <zip.h>

#define OOXML  "application/vnd.openxmlformats-officedocument."
#define WRONG  "(refused)"
#define LOCKED "(protected)"

static void
sniffs(
    const char *guess, const void *bytes, size_t length, const char *expected)
{
	struct arena *arena = arena_new();
	const char *type;
	enum proof_cause cause = sniff(arena, bytes, length, guess, &type);

	if (strcmp(expected, WRONG) == 0)
		assert_int_equal(cause, PROOF_WRONG_TYPE);
	else if (strcmp(expected, LOCKED) == 0)
		assert_int_equal(cause, PROOF_PROTECTED);
	else {
		assert_int_equal(cause, PROOF_FINE);
		assert_string_equal(type, expected);
	}
	arena_free(arena);
}

static void
has_type(const void *bytes, size_t length, const char *expected)
{
	sniffs("application/octet-stream", bytes, length, expected);
}

/* A literal, with any NUL in it. */
#define HAS_TYPE(literal, type) has_type(literal, sizeof(literal) - 1, type)

/* An archive of these parts: name, content, name, content …, NULL. Those whose
 * name begins with ! need a password. */
static void
has_parts(const char *const *parts, const char *expected)
{
	zip_source_t *source = zip_source_buffer_create(NULL, 0, 0, NULL);
	zip_t *zip = zip_open_from_source(source, ZIP_TRUNCATE, NULL);
	zip_stat_t stat;
	char *bytes;

	assert_non_null(zip);
	zip_source_keep(source);
	for (; *parts != NULL; parts += 2) {
		bool locked = parts[0][0] == '!';
		zip_int64_t at = zip_file_add(zip, parts[0] + locked,
		    zip_source_buffer(zip, parts[1], strlen(parts[1]), 0), 0);

		assert_true(at >= 0);
		if (locked)
			assert_int_equal(
			    zip_file_set_encryption(zip, (zip_uint64_t)at,
				ZIP_EM_AES_256, "secret"),
			    0);
	}
	assert_int_equal(zip_close(zip), 0);
	assert_int_equal(zip_source_stat(source, &stat), 0);
	assert_int_equal(zip_source_open(source), 0);
	bytes = malloc(stat.size);
	assert_non_null(bytes);
	assert_int_equal(
	    zip_source_read(source, bytes, stat.size), (zip_int64_t)stat.size);
	has_type(bytes, stat.size, expected);
	/* What has lost its end is nothing. */
	if (strcmp(expected, WRONG) != 0)
		has_type(bytes, stat.size - 30, WRONG);
	free(bytes);
	zip_source_free(source);
}

#define HAS_PARTS(expected, ...)                                               \
	has_parts((const char *const[]){ __VA_ARGS__, NULL }, expected)
#define MAIN(part)                                                             \
	"<Types><Default Extension='xml' ContentType='application/xml'/>"      \
	"<Override PartName=\"/x.xml\" ContentType=\"" part "\"/></Types>"

/* R4.20 */
static void
office_files_are_told_by_their_content_types(void **state)
{
	static const char *const kinds[] = { "wordprocessingml.document",
		"spreadsheetml.sheet", "presentationml.presentation" };
	char types[400], type[120];

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		snprintf(type, sizeof type, OOXML "%s", kinds[i]);
		snprintf(types, sizeof types, MAIN("%s.main+xml"), type);
		HAS_PARTS(type, "[Content_Types].xml", types, "x.xml", "<x/>");
		HAS_PARTS(type, "a.xml", "<a/>", "[Content_Types].xml", types);
		/* Their names say nothing. */
		HAS_PARTS(WRONG, "[Content_Types].xml", "<Types/>",
		    "word/document.xml", "<x/>", "xl/workbook.xml", "<x/>");
	}
	/* With macros, of a kind that is not ours, or only named in passing. */
	HAS_PARTS(WRONG, "[Content_Types].xml",
	    MAIN("application/vnd.ms-word.document.macroEnabled.main+xml"));
	HAS_PARTS(WRONG, "[Content_Types].xml",
	    MAIN("application/vnd.ms-visio.drawing.main+xml"));
	HAS_PARTS(WRONG, "[Content_Types].xml",
	    "<!-- " OOXML "wordprocessingml.document.main+xml -->");
	HAS_PARTS(WRONG, "setup.exe", "MZ");
	HAS_TYPE("PK\3\4 and nothing else", WRONG);
}

/* R4.20, R4.55 */
static void
open_documents_are_told_by_their_mimetype(void **state)
{
	static const char *const kinds[] = { "text", "spreadsheet",
		"presentation" };
	char type[80];

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		snprintf(type, sizeof type,
		    "application/vnd.oasis.opendocument.%s", kinds[i]);
		HAS_PARTS(type, "mimetype", type, "content.xml", "<x/>",
		    "META-INF/manifest.xml", "<manifest:manifest/>");
		HAS_PARTS(LOCKED, "mimetype", type, "content.xml", "\1\2\3",
		    "META-INF/manifest.xml",
		    "<manifest:encryption-data manifest:checksum='x'/>");
	}
	HAS_PARTS(WRONG, "mimetype", "application/epub+zip", "a", "b");
	HAS_PARTS(WRONG, "mimetype",
	    "application/vnd.oasis.opendocument.text and more than that, so "
	    "much that nobody would read it as a type of anything");
}

/* R4.55 */
static void
an_archive_with_a_password_is_called_so(void **state)
{
	(void)state;
	HAS_PARTS(LOCKED, "!proof.pdf", "%PDF-1.7", "a.txt", "plain");
	HAS_PARTS(LOCKED, "[Content_Types].xml",
	    MAIN(OOXML "wordprocessingml.document.main+xml"), "!word.xml",
	    "<x/>");
}

/* More than fits a part that says what it is: it is not unpacked. */
static void
what_unpacks_to_too_much_is_refused(void **state)
{
	size_t size = (size_t)2 * 1024 * 1024;
	char *types = malloc(size);

	(void)state;
	assert_non_null(types);
	memset(types, ' ', size - 1);
	types[size - 1] = '\0';
	memcpy(types, MAIN(OOXML "wordprocessingml.document.main+xml"), 100);
	HAS_PARTS(WRONG, "[Content_Types].xml", types);
	free(types);
}

/* A compound file of one stream: header, FAT, directory ([MS-CFB]); the stream
 * begins in sector 2. */
static void
compound(unsigned char bytes[512 * 11], const char *stream)
{
	unsigned char *fat = bytes + 512, *row = bytes + 1024;

	memset(bytes, 0, (size_t)512 * 11);
	memcpy(bytes, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
	memcpy(bytes + 24, "\x3e\0\3\0\xfe\xff\x09\0\6\0", 10);
	bytes[44] = bytes[48] = 1; /* one FAT sector; directory at 1 */
	bytes[57] = 0x10;
	memset(bytes + 60, 0xff, 452);
	bytes[60] = bytes[68] = 0xfe; /* no small streams, no more FAT */
	memset(bytes + 64, 0, 4);
	memset(bytes + 72, 0, 8); /* the FAT at 0 */
	memset(fat, 0xff, 512);
	fat[0] = 0xfd;
	fat[4] = 0xfe;
	for (unsigned char i = 2; i < 10; i++)
		memcpy(fat + (size_t)i * 4,
		    (unsigned char[]){ i == 9 ? 0xfe : i + 1, i == 9 ? 0xff : 0,
			i == 9 ? 0xff : 0, i == 9 ? 0xff : 0 },
		    4);
	for (int i = 0; i < 2; i++, row += 128) {
		const char *name = i == 0 ? "Root Entry" : stream;

		for (size_t j = 0; name[j] != '\0'; j++)
			row[2 * j] = (unsigned char)name[j];
		row[64] = (unsigned char)(2 * (strlen(name) + 1));
		row[66] = i == 0 ? 5 : 2;
		row[67] = 1;
		memset(row + 68, 0xff, 12);
		if (i == 0)
			memcpy(row + 76, "\1\0\0\0", 4);
		row[116] = i == 0 ? 0xfe : 2;
		memset(row + 117, i == 0 ? 0xff : 0, 3);
		row[121] = i == 0 ? 0 : 0x10;
	}
}

/* R4.20 */
static void
compound_files_are_told_by_their_streams(void **state)
{
	static const struct {
		const char *stream, *type;
	} kinds[] = {
		{ "WordDocument", "application/msword" },
		{ "Workbook", "application/vnd.ms-excel" },
		{ "Book", "application/vnd.ms-excel" },
		{ "PowerPoint Document", "application/vnd.ms-powerpoint" },
		{ "__properties_version1.0", "application/vnd.ms-outlook" },
		{ "Anything else", WRONG },
	};
	unsigned char bytes[512 * 11];

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		compound(bytes, kinds[i].stream);
		has_type(bytes, sizeof bytes, kinds[i].type);
		/* Not a child of the root: embedded in something else. */
		bytes[1024 + 76] = 2;
		has_type(bytes, sizeof bytes, WRONG);
	}
}

static void
a_compound_file_that_leads_in_circles_is_refused(void **state)
{
	unsigned char bytes[512 * 11];

	(void)state;
	/* A directory far behind the end, and one that comes back to itself. */
	compound(bytes, "WordDocument");
	memcpy(bytes + 48, "\xff\xff\xff\x7f", 4);
	has_type(bytes, sizeof bytes, WRONG);
	has_type(bytes, 60, WRONG);
	has_type(bytes, 512, WRONG);
	compound(bytes, "Anything else");
	memset(bytes + 512 + 4, 0, 4);
	bytes[512 + 4] = 1;
	memset(bytes + 1024 + 128 + 68, 0, 8);
	bytes[1024 + 128 + 68] = bytes[1024 + 128 + 72] = 1;
	has_type(bytes, sizeof bytes, WRONG);
	/* A FAT that is said to be in lists behind the end. */
	compound(bytes, "Anything else");
	memset(bytes + 76, 0xff, 436);
	memcpy(bytes + 76, "\xf0\xff\xff\xff", 4);
	has_type(bytes, sizeof bytes, WRONG);
}

/* R4.55 */
static void
office_files_with_a_password_are_called_so(void **state)
{
	unsigned char bytes[512 * 11], *stream = bytes + (size_t)3 * 512;

	(void)state;
	compound(bytes, "EncryptedPackage");
	has_type(bytes, sizeof bytes, LOCKED);
	compound(bytes, "EncryptedSummary");
	has_type(bytes, sizeof bytes, LOCKED);
	compound(bytes, "WordDocument");
	stream[11] = 0x01;
	has_type(bytes, sizeof bytes, LOCKED);
	compound(bytes, "Workbook");
	memcpy(stream, "\x09\x08\x02\0\0\6\x2f\0\x04\0", 10);
	has_type(bytes, sizeof bytes, LOCKED);
	memcpy(stream, "\x09\x08\x02\0\0\6\x42\0\x04\0", 10);
	has_type(bytes, sizeof bytes, "application/vnd.ms-excel");
}

static void
pdf_is(const char *text, const char *expected)
{
	sniffs("application/pdf", text, strlen(text), expected);
}

/* R4.55 */
static void
a_pdf_with_a_password_is_called_so(void **state)
{
	static const char *const fine[] = {
		"%PDF-1.7\n%%EOF\n",
		"%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 1>>\nstartxref\n9\n"
		"%%EOF\n",
		/* The word stands in a string, in a comment, deeper, as null.
		 */
		"%PDF-1.7\nxref\ntrailer <</A (/Encrypt \\) (x) 5 0 R)>> "
		"startxref 9 %%EOF",
		"%PDF-1.7\nxref\ntrailer <</A <</Encrypt 5 0 R>> /B 1>> "
		"startxref 9 %%EOF",
		"%PDF-1.7\nxref\ntrailer <</Encrypt null>> startxref 9 ",
		"%PDF-1.7\nxref\ntrailer <</EncryptMetadata true>> startxref 9",
		/* An older trailer had it; the last one counts. */
		"%PDF-1.7\ntrailer <</Encrypt 1 0 R>>\nxref\ntrailer "
		"<</Size 2>>\nstartxref\n39\n",
		"%PDF-1.7 startxref 99999999999999999999999999",
		"%PDF-1.7 startxref 9 (",
	};
	static const char *const locked[] = {
		"%PDF-1.7\nxref\n0 0\ntrailer\n<</Size 1/Encrypt 5 0 R>>\n"
		"startxref\n9\n%%EOF\n",
		"%PDF-1.7\n7 0 obj\n<</Type/XRef /ID[<aa><bb>] /Encrypt "
		"<</V 5>>>>stream\nx\nendstream\nstartxref\n9\n%%EOF\n",
		/* With bytes before it, and pointing nowhere. */
		"junk\n%PDF-1.7\n7 0 obj <</Encrypt 5 0 R>> startxref 9 %%EOF",
		"%PDF-1.7\ntrailer <</Root 1 0 R /Encrypt 5 0 R>>\n%%EOF\n",
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(fine); i++)
		pdf_is(fine[i], "application/pdf");
	for (size_t i = 0; i < LENGTH(locked); i++)
		pdf_is(locked[i], LOCKED);
}

/* R4.20 */
static void
pictures_are_what_the_library_says(void **state)
{
	(void)state;
	sniffs("image/png", "\x89PNG\0", 5, "image/png");
	sniffs("image/gif", "GIF89a\0", 7, WRONG);
	sniffs("application/x-executable",
	    "\x7f"
	    "ELF",
	    4, WRONG);
}

/* R4.20 */
static void
mail_is_told_by_its_headers(void **state)
{
	(void)state;
	HAS_TYPE("MIME-Version: 1.0\r\nSubject: Grüße\r\n\tfolded\r\n"
		 "From: a@b.example\r\n\r\n\xff\xfe any bytes",
	    "message/rfc822");
	HAS_TYPE("X-Odd: 1\nfrom: a@b.example\nmessage-id: <1@b>\n\nwords",
	    "message/rfc822");
	HAS_TYPE("Note: this is no mail\n\nwords", "text/plain");
	HAS_TYPE(
	    "MIME-Version: 1.0\nno header\nFrom: a@b\n\nwords", "text/plain");
	HAS_TYPE("Summary: x\r\nFrom\r\n\xff", WRONG);
}

static void
text_is_utf8_in_any_language(void **state)
{
	static char large[3 * 65536];

	(void)state;
	HAS_TYPE("#!/bin/sh\nrm -rf /\n", "text/plain");
	HAS_TYPE("<!DOCTYPE html><script>alert(1)</script>", "text/plain");
	HAS_TYPE("{\"a\": [1, 2]}", "text/plain");
	HAS_TYPE("\xef\xbb\xbfGr\xc3\xbc\xc3\x9f"
		 "e\r\n\t\xf0\x9f\x98\x80\f",
	    "text/plain");
	HAS_TYPE("Gr\xfc\xdf"
		 "e in Latin 1",
	    WRONG);
	HAS_TYPE("cut in a character \xf0\x9f\x98", WRONG);
	HAS_TYPE("a bell \a is text, a \1 is none", WRONG);
	/* Characters of four bytes across every border of a piece. */
	for (size_t shift = 0; shift < 4; shift++) {
		memset(large, 'x', sizeof large);
		for (size_t i = shift; i + 4 <= sizeof large; i += 4)
			memcpy(large + i, "\xf0\x9f\x98\x80", 4);
		has_type(large, sizeof large, "text/plain");
		large[sizeof large - 9] = 0;
		has_type(large, sizeof large, WRONG);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(office_files_are_told_by_their_content_types),
		cmocka_unit_test(open_documents_are_told_by_their_mimetype),
		cmocka_unit_test(an_archive_with_a_password_is_called_so),
		cmocka_unit_test(what_unpacks_to_too_much_is_refused),
		cmocka_unit_test(compound_files_are_told_by_their_streams),
		cmocka_unit_test(
		    a_compound_file_that_leads_in_circles_is_refused),
		cmocka_unit_test(office_files_with_a_password_are_called_so),
		cmocka_unit_test(a_pdf_with_a_password_is_called_so),
		cmocka_unit_test(pictures_are_what_the_library_says),
		cmocka_unit_test(mail_is_told_by_its_headers),
		cmocka_unit_test(text_is_utf8_in_any_language),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
