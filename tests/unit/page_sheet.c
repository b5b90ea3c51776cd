/* Tables that are taken out (R10.8, R10.9). */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/zip.h"
#include "page/sheet.h"

static const struct sheet_column columns[] = { { "A", 10 }, { "B, C", 10 } };

static int
new_file(void)
{
	char path[] = "/tmp/cpor-sheet.XXXXXX";
	int fd = mkstemp(path);

	assert_true(fd != -1);
	assert_int_equal(unlink(path), 0);
	return fd;
}

/* One cell of text, as the file has it. */
static void
assert_cell(const char *text, const char *expected)
{
	int fd = new_file();
	struct sheet *sheet =
	    sheet_open(SHEET_CSV, fd, "/tmp", 0, columns, LENGTH(columns));
	char file[256] = "", line[256] = "A,\"B, C\"\r\n";

	sheet_text(sheet, text);
	sheet_end_row(sheet);
	assert_int_equal(sheet_close(sheet), DONE);
	assert_true(pread(fd, file, sizeof(file) - 1, 0) > 0);
	strncat(line, expected, 100);
	strncat(line, "\r\n", 3);
	assert_string_equal(file, line);
	close(fd);
}

static void
fields_are_quoted_where_they_must_be(void **state)
{
	(void)state;
	assert_cell("", "");
	assert_cell("plain words", "plain words");
	assert_cell("a,b", "\"a,b\"");
	assert_cell("say \"yes\"", "\"say \"\"yes\"\"\"");
	assert_cell("two\nlines", "\"two\nlines\"");
	assert_cell("\xC3\x84rzte", "\xC3\x84rzte");
}

static void
what_would_be_a_formula_is_text(void **state)
{
	(void)state;
	assert_cell("=1+1", "'=1+1");
	assert_cell("+1", "'+1");
	assert_cell("-1", "'-1");
	assert_cell("@SUM(A1)", "'@SUM(A1)");
	assert_cell("\t=1", "\"'\t'=1\"");
	assert_cell("\r=1", "\"'\r'=1\"");
	/* Where columns are parted by something else than commas. */
	assert_cell("a;=1+1;b", "\"a;'=1+1;b\"");
	assert_cell("a; \"=1\"", "\"a; \"\"'=1\"\"\"");
	assert_cell("a\t@b", "\"a\t'@b\"");
	assert_cell("a\n-1", "\"a\n'-1\"");
	assert_cell("a; b", "\"a; b\"");
	assert_cell("\xEF\xBC\x9D"
		    "1",
	    "'\xEF\xBC\x9D"
	    "1");
	assert_cell("=\"a\"", "\"'=\"\"a\"\"\"");
	assert_cell("1-1", "1-1");
	assert_cell("a=b", "a=b");
}

static void
numbers_and_instants_are_no_texts(void **state)
{
	int fd = new_file();
	struct sheet *sheet =
	    sheet_open(SHEET_CSV, fd, "/tmp", 0, columns, LENGTH(columns));
	char file[256] = "";

	(void)state;
	sheet_number(sheet, -5);
	sheet_instant(sheet, zone_utc(), 1795000000);
	sheet_end_row(sheet);
	sheet_number(sheet, INT64_MAX);
	sheet_instant(sheet, zone_utc(), 0);
	sheet_end_row(sheet);
	assert_int_equal(sheet_close(sheet), DONE);
	assert_true(pread(fd, file, sizeof(file) - 1, 0) > 0);
	assert_string_equal(file, "A,\"B, C\"\r\n-5,2026-11-18T11:06:40Z\r\n"
				  "9223372036854775807,\r\n");
	close(fd);
}

/* A full disk is told, and nothing half is taken for whole. */
static void
a_file_that_takes_nothing_is_no_sheet(void **state)
{
	int pipes[2];
	struct sheet *sheet;

	(void)state;
	assert_int_equal(pipe(pipes), 0);
	sheet = sheet_open(
	    SHEET_CSV, pipes[0], "/tmp", 0, columns, LENGTH(columns));
	sheet_text(sheet, "a");
	sheet_end_row(sheet);
	assert_int_equal(sheet_close(sheet), BUSY);
	close(pipes[0]);
	close(pipes[1]);
	sheet =
	    sheet_open(SHEET_XLSX, -1, "/nowhere", 0, columns, LENGTH(columns));
	assert_true(sheet == NULL || sheet_close(sheet) == BUSY);
	assert_int_equal(sheet_close(NULL), DONE);
}

static void
a_workbook_begins_like_a_zip(void **state)
{
	int fd = new_file();
	struct sheet *sheet = sheet_open(
	    SHEET_XLSX, fd, "/tmp", 1795000000, columns, LENGTH(columns));
	char file[4] = "";

	(void)state;
	assert_non_null(sheet);
	for (int i = 0; i < 1000; i++) {
		sheet_text(sheet, "=1+1");
		sheet_instant(sheet, zone_utc(), 1795000000);
		sheet_end_row(sheet);
	}
	assert_int_equal(sheet_close(sheet), DONE);
	assert_int_equal(pread(fd, file, 4, 0), 4);
	assert_memory_equal(file, "PK\x03\x04", 4);
	close(fd);
}

/* Characters that are none, which a claim's name may hold (R10.8). */
static void
a_workbook_is_xml_whatever_its_texts_hold(void **state)
{
	int fd = new_file();
	struct sheet *sheet =
	    sheet_open(SHEET_XLSX, fd, "/tmp", 0, columns, LENGTH(columns));
	struct arena *arena = arena_new();
	char *file = arena_get(arena, 65536);
	struct zip_reader *zip;
	const char *bytes;
	ssize_t length;
	size_t got;

	(void)state;
	sheet_text(sheet, "a\xEF\xBF\xBE\xEF\xBF\xBF<\x01\xEF\xBF\xBD z");
	sheet_end_row(sheet);
	assert_int_equal(sheet_close(sheet), DONE);
	length = pread(fd, file, 65536, 0);
	assert_true(length > 0 && length < 65536);
	zip = zip_reader_open(file, (size_t)length);
	assert_non_null(zip);
	assert_int_equal(zip_reader_part(zip, "xl/worksheets/sheet1.xml", 65536,
			     arena, &bytes, &got),
	    DONE);
	assert_non_null(strstr(
	    bytes, ">a\xEF\xBF\xBD\xEF\xBF\xBD&lt;_x0001_\xEF\xBF\xBD z<"));
	zip_reader_close(zip);
	arena_free(arena);
	close(fd);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fields_are_quoted_where_they_must_be),
		cmocka_unit_test(what_would_be_a_formula_is_text),
		cmocka_unit_test(numbers_and_instants_are_no_texts),
		cmocka_unit_test(a_file_that_takes_nothing_is_no_sheet),
		cmocka_unit_test(a_workbook_begins_like_a_zip),
		cmocka_unit_test(a_workbook_is_xml_whatever_its_texts_hold),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
