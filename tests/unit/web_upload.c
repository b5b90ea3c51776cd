/* Files judged by content, whatever they are called. */

#include "web/upload.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define WORD  "application/vnd.openxmlformats-officedocument."
#define WRONG "(refused)"

static int
file_of(const void *bytes, size_t length)
{
	char path[] = "/tmp/cpor-upload-XXXXXX";
	int fd = mkstemp(path);

	assert_int_not_equal(fd, -1);
	unlink(path);
	assert_int_equal(write(fd, bytes, length), length);
	return fd;
}

static void
has_type(const void *bytes, size_t length, const char *expected)
{
	struct arena *arena = arena_new();
	struct upload upload = { .field = "file",
		.name = "anything.exe",
		.fd = file_of(bytes, length),
		.size = (int64_t)length };
	enum proof_cause cause;
	const char *type;
	enum outcome out = upload_check(arena, &upload, &type, &cause);

	if (strcmp(expected, WRONG) == 0) {
		assert_int_equal(out, INVALID);
		assert_int_equal(cause, PROOF_WRONG_TYPE);
	} else {
		assert_int_equal(out, DONE);
		assert_int_equal(cause, PROOF_FINE);
		assert_string_equal(type, expected);
	}
	close(upload.fd);
	arena_free(arena);
}

/* A literal, with any NUL in it. */
#define HAS_TYPE(literal, type) has_type(literal, sizeof(literal) - 1, type)

/* R4.20 */
static void
content_decides(void **state)
{
	(void)state;
	HAS_TYPE("%PDF-1.7\n%%EOF\n", "application/pdf");
	HAS_TYPE("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0",
	    "image/png");
	HAS_TYPE(
	    "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", "image/jpeg");
	HAS_TYPE("II*\0\x08\0\0\0\0\0\0\0", "image/tiff");
	HAS_TYPE("MM\0*\0\0\0\x08\0\0\0\0", "image/tiff");
	HAS_TYPE("plain words", "text/plain");
	HAS_TYPE("\x7f"
		 "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0",
	    WRONG);
	HAS_TYPE("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0", WRONG);
	HAS_TYPE("GIF89a\1\0\1\0\0\0\0;", WRONG);
	HAS_TYPE("Rar!\x1a\x07\0\xcf\x90s\0\0", WRONG);
	HAS_TYPE("\x1f\x8b\x08\0\0\0\0\0\0\3", WRONG);
	HAS_TYPE("\0", WRONG);
}

/* Names, sizes and nothing else of a stored ZIP. */
struct zip {
	unsigned char bytes[2048];
	size_t length;
};

static void
zip_add(struct zip *zip, const char *name, const char *content)
{
	unsigned char *at = zip->bytes + zip->length;
	size_t name_length = strlen(name), length = strlen(content);

	memcpy(at, "PK\3\4\x14\0\0\0\0\0\0\0\x21\0", 14);
	at[18] = at[22] = (unsigned char)length;
	at[26] = (unsigned char)name_length;
	memcpy(at + 30, name, name_length);
	memcpy(at + 30 + name_length, content, length);
	zip->length += 30 + name_length + length;
}

/* R4.20 */
static void
office_files_are_told_from_other_archives(void **state)
{
	static const struct {
		const char *part, *type;
	} kinds[] = {
		{ "word/document.xml", WORD "wordprocessingml.document" },
		{ "xl/workbook.xml", WORD "spreadsheetml.sheet" },
		{ "ppt/presentation.xml", WORD "presentationml.presentation" },
		{ "src/main.c", WRONG },
	};
	static const char *const documents[] = { "text", "spreadsheet",
		"presentation" };
	struct zip zip;
	char type[80];

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		zip = (struct zip){ .length = 0 };
		zip_add(&zip, "[Content_Types].xml", "<Types/>");
		zip_add(&zip, "_rels/.rels", "<Relationships/>");
		zip_add(&zip, kinds[i].part, "<x/>");
		zip_add(&zip, "docProps/app.xml", "<x/>");
		has_type(zip.bytes, zip.length, kinds[i].type);
	}
	for (size_t i = 0; i < LENGTH(documents); i++) {
		strcpy(type, "application/vnd.oasis.opendocument.");
		strncat(type, documents[i], 20);
		zip = (struct zip){ .length = 0 };
		zip_add(&zip, "mimetype", type);
		zip_add(&zip, "content.xml", "<x/>");
		has_type(zip.bytes, zip.length, type);
	}
	zip = (struct zip){ .length = 0 };
	zip_add(&zip, "setup.exe", "MZ");
	has_type(zip.bytes, zip.length, WRONG);
}

/* A compound file of one stream: header, FAT, directory ([MS-CFB]). */
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
		{ "PowerPoint Document", "application/vnd.ms-powerpoint" },
		{ "__properties_version1.0", "application/vnd.ms-outlook" },
		{ "Anything else", WRONG },
	};
	unsigned char bytes[512 * 11];

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		compound(bytes, kinds[i].stream);
		has_type(bytes, sizeof bytes, kinds[i].type);
	}
	/* One whose directory is said to lie far behind its end. */
	memcpy(bytes + 48, "\xff\xff\xff\x7f", 4);
	has_type(bytes, sizeof bytes, WRONG);
	has_type(bytes, 60, WRONG);
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

/* R4.21 */
static void
size_is_judged_before_content(void **state)
{
	static const struct {
		int64_t size;
		bool truncated;
		enum proof_cause cause;
	} sizes[] = {
		{ 0, false, PROOF_EMPTY },
		{ PROOF_SIZE_MAX + 1, true, PROOF_TOO_BIG },
		{ PROOF_SIZE_MAX + 1, false, PROOF_TOO_BIG },
		{ 8, false, PROOF_CUT_OFF },
		{ 7, false, PROOF_FINE },
	};
	struct arena *arena = arena_new();
	struct upload upload = { .field = "file", .name = "a.pdf" };
	enum proof_cause cause;
	const char *type;

	(void)state;
	upload.fd = file_of("seven b", 7);
	for (size_t i = 0; i < LENGTH(sizes); i++) {
		upload.size = sizes[i].size;
		upload.truncated = sizes[i].truncated;
		assert_int_equal(upload_check(arena, &upload, &type, &cause),
		    sizes[i].cause == PROOF_FINE ? DONE : INVALID);
		assert_int_equal(cause, sizes[i].cause);
	}
	close(upload.fd);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(content_decides),
		cmocka_unit_test(office_files_are_told_from_other_archives),
		cmocka_unit_test(compound_files_are_told_by_their_streams),
		cmocka_unit_test(mail_is_told_by_its_headers),
		cmocka_unit_test(text_is_utf8_in_any_language),
		cmocka_unit_test(size_is_judged_before_content),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
