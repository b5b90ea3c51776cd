/* What is shown of mails that Outlook saved (.msg), and of compound files that
 * lead who reads them in circles (R9.21, R9.50, R9.51, R9.52). */

#include "render/outlook.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/cfb.h"
#include "render/say.h"
#include "unit/compound.h"

#define PROPERTIES "__properties_version1.0"
#define PERSON	   "__recip_version1.0_#0000000"
#define ATTACHED   "__attach_version1.0_#0000000"
#define WIDE(id)   "__substg1.0_" id "001F"
#define OLD(id)	   "__substg1.0_" id "001E"

static struct text words, file;
static struct arena *arena;
static struct compound_stream streams[COMPOUND_MAX];
static size_t count;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&words, SAY_MAX);
	text_open(&file, (size_t)32 << 20);
	count = 0;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	text_close(&words);
	text_close(&file);
	arena_free(arena);
	return 0;
}

static void
add(const char *name, const void *bytes, size_t length)
{
	assert_true(count < LENGTH(streams));
	streams[count++] = (struct compound_stream){ name, bytes, length };
}

static void
add_old(const char *name, const char *string)
{
	add(name, string, strlen(string));
}

static void
add_wide(const char *name, const char *ascii)
{
	unsigned char *bytes = arena_get(arena, 2 * strlen(ascii) + 2);

	add(name, bytes, compound_wide(bytes, ascii));
}

/* Properties with a value of their own, behind so many bytes: numbers and
 * types, and values, in turn. */
static void
add_fixed(const char *name, size_t head, const uint32_t *pairs, size_t length)
{
	unsigned char *bytes = arena_get(arena, head + length / 2 * 16);

	for (size_t i = 0; i < length; i += 2) {
		compound_four(bytes + head + i / 2 * 16, pairs[i]);
		compound_four(bytes + head + i / 2 * 16 + 8, pairs[i + 1]);
	}
	add(name, bytes, head + length / 2 * 16);
}

/* 2026-11-22 15:40:00 UTC as ticks since 1601, in two halves. */
static void
add_date(unsigned char *row)
{
	uint64_t ticks =
	    (UINT64_C(1795362000) + UINT64_C(11644473600)) * 10000000;

	compound_four(row, 0x00390040);
	compound_four(row + 8, (uint32_t)ticks);
	compound_four(row + 12, (uint32_t)(ticks >> 32));
}

static void
add_person(
    const char *number, uint32_t type, const char *name, const char *address)
{
	const uint32_t types[] = { 0x0C150003, type };

	add_fixed(arena_print(arena, PERSON "%s/" PROPERTIES, number), 8, types,
	    LENGTH(types));
	add_wide(arena_print(arena, PERSON "%s/" WIDE("3001"), number), name);
	add_wide(
	    arena_print(arena, PERSON "%s/" WIDE("39FE"), number), address);
}

static void
add_mail(void)
{
	unsigned char *fixed = arena_get(arena, 48);

	add_date(fixed + 32);
	add(PROPERTIES, fixed, 48);
	add_wide(WIDE("0042"), "Ann <ann@contoso.com>");
	add_wide(WIDE("5D02"), "x@evil.example");
	add_wide(WIDE("0037"), "Work\r\nTo: nobody");
	add_wide(WIDE("1000"), "The work\r\nis done.");
	add_person("0", 1, "Bob", "bob@fabrikam.com");
	add_person("1", 1, "c@fabrikam.com", "c@fabrikam.com");
	add_person("2", 2, "Dan", "dan@fabrikam.com");
	add_person("3", 3, "Secret", "secret@fabrikam.com");
	add_fixed(ATTACHED "0/" PROPERTIES, 8, NULL, 0);
	add_wide(ATTACHED "0/" WIDE("3707"), "Plan of work.pdf");
	add_wide(ATTACHED "0/" WIDE("3704"), "PLANOF~1.PDF");
	add_wide(ATTACHED "0/" WIDE("370E"), "application/pdf");
	add(ATTACHED "0/__substg1.0_37010102", PERSON PERSON, 50);
	add_fixed(ATTACHED "1/" PROPERTIES, 8, NULL, 0);
	add_wide(ATTACHED "1/" WIDE("3001"), "The one before");
	add(ATTACHED "1/__substg1.0_3701000D", "", 0);
}

static bool
said(void)
{
	text_clear(&words);
	return say("msg", text_string(&file), file.length, &words);
}

static void
says(const char *expected)
{
	compound_write(&file, streams, count);
	assert_true(said());
	assert_string_equal(text_string(&words), expected);
}

/* R9.50, R9.51 */
static void
a_mail_of_outlook_says_who_wrote_what_to_whom(void **state)
{
	(void)state;
	add_mail();
	says("From: \"Ann <ann@contoso.com>\" <x@evil.example>\n"
	     "To: Bob <bob@fabrikam.com>, c@fabrikam.com\n"
	     "Cc: Dan <dan@fabrikam.com>\n"
	     "Date: 2026-11-22 15:40:00 UTC\n"
	     "Subject: Work To: nobody\n"
	     "Attachments: 2\n"
	     "1. Plan of work.pdf (application/pdf, 50 bytes)\n"
	     "2. The one before (application/vnd.ms-outlook)\n"
	     "\nThe work\r\nis done.\n");
}

/* R9.51 */
static void
a_name_is_never_read_as_an_address(void **state)
{
	unsigned char *fixed = arena_get(arena, 32);

	(void)state;
	add(PROPERTIES, fixed, 32);
	add_wide(WIDE("0042"), "x\" <ceo@contoso.com>, \"\\");
	add_wide(WIDE("5D02"), "x@evil.example");
	add_person("0", 1, "ceo@contoso.com", "/O=CONTOSO/CN=C");
	add_wide(WIDE("1000"), "Hello");
	says("From: \"x\\\" <ceo@contoso.com>, \\\"\\\\\" <x@evil.example>\n"
	     "To: \"ceo@contoso.com\"\n"
	     "Attachments: none\n\nHello\n");
}

static void
one_of_before_unicode_is_read_by_its_code_page(void **state)
{
	static const uint32_t page[] = { 0x3FFD0003, 1251 };

	(void)state;
	add_fixed(PROPERTIES, 32, page, LENGTH(page));
	add_old(OLD("0C1A"), "\xCF\xF0");
	add_old(OLD("0C1F"), "/O=CONTOSO/CN=P");
	add_old(OLD("1000"), "\xD2\xE5\xEA\xF1\xF2");
	says("From: Пр\nAttachments: none\n\nТекст\n");
}

static void
without_plain_words_its_html_is_shown_as_words(void **state)
{
	static const uint32_t page[] = { 0x3FDE0003, 65001 };

	(void)state;
	add_fixed(PROPERTIES, 32, page, LENGTH(page));
	add_wide(WIDE("1000"), " \r\n");
	add_old("__substg1.0_10130102",
	    "<p>Gr\xC3\xBC\xC3\x9F<img src='http://127.0.0.1:9/'>e</p>");
	says("Attachments: none\n\nGrüße\n\n\n");
}

/* R9.50: packed as it is, by [MS-OXRTFCP]. */
static void
without_both_its_rich_text_is_shown_as_words(void **state)
{
	(void)state;
	add_fixed(PROPERTIES, 32, NULL, 0);
	add_wide(WIDE("1000"), "");
	add_old("__substg1.0_10090102", "0123"
					"4567"
					"MELA"
					"89AB{\\rtf1\\ansi Done\\par "
					"in {\\b June}.}");
	says("Attachments: none\n\nDone\nin June.\n");
}

static void
one_without_anything_says_so(void **state)
{
	(void)state;
	add_fixed(PROPERTIES, 32, NULL, 0);
	add_fixed(ATTACHED "0/" PROPERTIES, 8, NULL, 0);
	says("Attachments: 1\n1. without a name (unknown type)\n\n"
	     "There is no text in it that can be shown.");
}

static void
what_is_no_mail_is_none(void **state)
{
	(void)state;
	add_old("WordDocument", "words");
	compound_write(&file, streams, count);
	assert_false(said());
	text_clear(&file);
	assert_false(said());
	text_add(&file, CFB_MARK);
	assert_false(said());
}

/* A text of many sectors, and one that says it has more than there are. */
static void
long_streams_are_read_to_their_end(void **state)
{
	static const uint32_t page[] = { 0x3FFD0003, 65001 };
	size_t size = 100001, row;
	char *text = arena_get(arena, size + 1);

	(void)state;
	memset(text, 'x', size);
	add_fixed(PROPERTIES, 32, page, LENGTH(page));
	add_old(OLD("1000"), text);
	compound_write(&file, streams, count);
	assert_true(said());
	assert_non_null(strstr(text_string(&words), text));
	row = compound_find(&file, OLD("1000"));
	assert_true(row > 0);
	compound_four(compound_row(&file, row) + 120, 0x7FFFFFFF);
	assert_true(said());
	assert_non_null(strstr(text_string(&words), text));
}

/* R9.52: sectors behind which they stand themselves, in the FAT, in the one of
 * small streams, and in the directory; storages in themselves. */
static void
sectors_that_lead_in_circles_end(void **state)
{
	unsigned char *at;
	size_t row;

	(void)state;
	add_mail();
	add_old(OLD("0000"), arena_copy(arena, (char[4200]){ "x" }, 4200));
	compound_write(&file, streams, count);
	row = compound_find(&file, WIDE("1000"));
	compound_four(compound_row(&file, row) + 120, 4095);
	/* Every sector is the one behind itself. */
	at = compound_sector(&file, 0);
	for (uint32_t i = 0; i < COMPOUND_SECTOR / 4; i++)
		compound_four(at + (size_t)i * 4, i);
	(void)said();
	/* … and the small ones, of a file whose others are right. */
	text_clear(&file);
	compound_write(&file, streams, count);
	compound_four(compound_row(&file, row) + 120, 4095);
	at = (unsigned char *)file.bytes + 60;
	at = compound_sector(&file, cfb_four(at));
	for (uint32_t i = 0; i < COMPOUND_SECTOR / 4; i++)
		compound_four(at + (size_t)i * 4, i);
	assert_true(said());
	/* The root is its own child, and each entry its own neighbour. */
	text_clear(&file);
	compound_write(&file, streams, count);
	for (uint32_t i = 0; i < count; i++)
		for (size_t side = 68; side <= 76; side += 4)
			compound_four(compound_row(&file, i) + side,
			    side == 72 ? i + 1 : i);
	assert_true(said());
	/* The FAT, the directory and the streams lie behind the end. */
	for (size_t where = 44; where < 80; where += 4) {
		text_clear(&file);
		compound_write(&file, streams, count);
		compound_four((unsigned char *)file.bytes + where, 0xFFFFF0);
		(void)said();
	}
}

/* R9.52 */
static void
a_file_that_is_cut_off_anywhere_harms_nobody(void **state)
{
	(void)state;
	add_mail();
	compound_write(&file, streams, count);
	for (; file.length > 0;
	     file.length -= file.length < 391 ? file.length : 391) {
		char *bytes = malloc(file.length);

		assert_non_null(bytes);
		memcpy(bytes, text_string(&file), file.length);
		text_clear(&words);
		(void)say("msg", bytes, file.length, &words);
		free(bytes);
	}
}

/* R9.52: each byte of what leads through the file, turned over. */
static void
a_file_with_any_byte_wrong_harms_nobody(void **state)
{
	(void)state;
	add_mail();
	compound_write(&file, streams, count);
	for (size_t i = 8; i < 512; i++) {
		file.bytes[i] = (char)~file.bytes[i];
		(void)said();
		file.bytes[i] = (char)~file.bytes[i];
	}
	for (size_t i = 0; i < 128 * (count + 1); i++) {
		unsigned char *at = compound_row(&file, 0) + i;

		*at = (unsigned char)~*at;
		(void)said();
		*at = (unsigned char)~*at;
	}
	assert_true(said());
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_mail_of_outlook_says_who_wrote_what_to_whom),
		CASE(a_name_is_never_read_as_an_address),
		CASE(one_of_before_unicode_is_read_by_its_code_page),
		CASE(without_plain_words_its_html_is_shown_as_words),
		CASE(without_both_its_rich_text_is_shown_as_words),
		CASE(one_without_anything_says_so),
		CASE(what_is_no_mail_is_none),
		CASE(long_streams_are_read_to_their_end),
		CASE(sectors_that_lead_in_circles_end),
		CASE(a_file_that_is_cut_off_anywhere_harms_nobody),
		CASE(a_file_with_any_byte_wrong_harms_nobody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
