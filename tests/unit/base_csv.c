/* CSV: rows arrive whole, with the line they began on. */

#include "base/csv.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

#include <cmocka.h>

/* Write each row as "line:field|field;". */
static int
write_row(void *context, long line, const char *const *fields, size_t count)
{
	struct text *seen = context;

	text_print(seen, "%ld:", line);
	for (size_t i = 0; i < count; i++)
		text_print(seen, "%s%s", i > 0 ? "|" : "", fields[i]);
	text_add_char(seen, ';');
	return 1;
}

static int
stop_at_once(void *context, long line, const char *const *fields, size_t count)
{
	write_row(context, line, fields, count);
	return 0;
}

static void
rows_arrive_as_they_were_written(void **state)
{
	static const struct {
		const char *csv, *rows;
	} cases[] = {
		{ "", "" },
		{ "\xEF\xBB\xBF", "" },
		{ "a,b\n1,2\n", "1:a|b;2:1|2;" },
		{ "a,b\r\n1,2\r\n", "1:a|b;2:1|2;" },
		{ "a,b\r1,2", "1:a|b;2:1|2;" },
		{ "\xEF\xBB\xBF"
		  "a,b\n",
		    "1:a|b;" },
		{ "a\n\n\n,\n", "1:a;4:|;" },
		{ "\"a,\"\"b\"\"\",\" c \"\n", "1:a,\"b\"| c ;" },
		{ " a , b\n", "1: a | b;" },
		{ "\"one\ntwo\r\nthree\",x\ny\n",
		    "1:one\ntwo\r\nthree|x;4:y;" },
		{ "\"\n\n\"\nz", "1:\n\n;4:z;" },
		/* Ends of lines of several kinds. */
		{ "a\rb\nc\r\nd\r\re\n\nf", "1:a;2:b;3:c;4:d;6:e;8:f;" },
		{ "\"a\r\"\nb\n", "1:a\r;3:b;" },
		{ "\"\",\"\"\n", "1:|;" },
		{ "M\xC3\xBCnchen,\xE2\x82\xAC\n",
		    "1:M\xC3\xBCnchen|\xE2\x82\xAC;" },
	};
	struct text seen;
	long line;
	const char *why;

	(void)state;
	text_open(&seen, 1000);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		text_clear(&seen);
		assert_int_equal(csv_read(cases[i].csv, strlen(cases[i].csv),
				     write_row, &seen, &line, &why),
		    DONE);
		assert_string_equal(text_string(&seen), cases[i].rows);
	}
	text_close(&seen);
}

static void
what_is_not_csv_is_refused_with_its_line(void **state)
{
	static const struct {
		const char *csv;
		size_t length; /* 0: up to the NUL */
		long line;
		const char *why;
	} cases[] = {
		{ "a\n\"b\nc", 0, 2, "quotation mark" },
		{ "a\n\"b\"c\n", 0, 2, "quotation mark" },
		{ "a\n\nb\"c\n", 0, 3, "quotation mark" },
		{ "a\n\"\n\n\",\"x\"y\n", 0, 2, "quotation mark" },
		{ "a\nb\xFF\n", 0, 2, "UTF-8" },
		{ "a\nb\xC3,x\n", 0, 2, "UTF-8" },
		{ "a\0b\n", 4, 1, "UTF-8" },
		{ "a\n,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,"
		  ",,,,,,,,,,,,\n",
		    0, 2, "64 fields" },
	};
	struct text seen;
	const char *why;
	size_t length;
	long line;

	(void)state;
	text_open(&seen, 1000);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		length =
		    cases[i].length ? cases[i].length : strlen(cases[i].csv);
		line = 0;
		assert_int_equal(csv_read(cases[i].csv, length, write_row,
				     &seen, &line, &why),
		    INVALID);
		assert_int_equal(line, cases[i].line);
		assert_non_null(strstr(why, cases[i].why));
	}
	text_close(&seen);
}

/* A row of one field of `length` letters, perhaps in quotes, then "\nz". */
static enum outcome
read_long(size_t length, const char *quote, struct text *seen)
{
	struct text csv;
	enum outcome outcome;
	const char *why;
	long line;

	text_open(&csv, length + 100);
	text_add(&csv, quote);
	for (size_t i = 0; i < length; i++)
		text_add_char(&csv, 'x');
	text_print(&csv, "%s\nz", quote);
	text_clear(seen);
	outcome = csv_read(
	    text_string(&csv), csv.length, write_row, seen, &line, &why);
	text_close(&csv);
	return outcome;
}

static void
a_field_may_be_as_long_as_the_limit(void **state)
{
	struct text seen;

	(void)state;
	text_open(&seen, 2 * CSV_FIELD_MAX);
	assert_int_equal(read_long(CSV_FIELD_MAX, "", &seen), DONE);
	assert_int_equal(seen.length, 2 + CSV_FIELD_MAX + 1 + 4);
	assert_int_equal(read_long(CSV_FIELD_MAX, "\"", &seen), DONE);
	assert_int_equal(read_long(CSV_FIELD_MAX + 1, "", &seen), INVALID);
	assert_int_equal(read_long(CSV_FIELD_MAX + 1, "\"", &seen), INVALID);
	text_close(&seen);
}

static void
an_unclosed_quote_does_not_read_on(void **state)
{
	struct text csv, seen;
	const char *why;
	long line;

	(void)state;
	text_open(&csv, 10 * 1024 * 1024);
	text_open(&seen, 100);
	text_add(&csv, "a\n\"");
	while (!text_failed(&csv))
		text_add(&csv, "b\n");
	assert_int_equal(csv_read(text_string(&csv), csv.length, write_row,
			     &seen, &line, &why),
	    INVALID);
	assert_int_equal(line, 2);
	assert_non_null(strstr(why, "64 KiB"));
	text_close(&csv);
	text_close(&seen);
}

static void
a_callback_may_stop(void **state)
{
	struct text seen;
	const char *why;
	long line;

	(void)state;
	text_open(&seen, 100);
	assert_int_equal(
	    csv_read("a\nb\n\"c", 6, stop_at_once, &seen, &line, &why), DONE);
	assert_string_equal(text_string(&seen), "1:a;");
	text_close(&seen);
}

static int
count_row(void *context, long line, const char *const *fields, size_t count)
{
	long *rows = context;

	assert_int_equal(count, 2);
	assert_int_equal(line, 2 * *rows + 1);
	assert_int_equal(strlen(fields[0]), 30);
	assert_string_equal(fields[1], "x\r\ny");
	(*rows)++;
	return 1;
}

static void
a_file_of_many_pieces_reads_like_memory(void **state)
{
	char path[] = "/tmp/cpor-csv-XXXXXX";
	int number = mkstemp(path);
	FILE *file = fdopen(number, "w");
	const char *why;
	long line, rows = 0;

	(void)state;
	assert_non_null(file);
	fputs("\xEF\xBB\xBF", file);
	for (int i = 0; i < 20000; i++)
		fprintf(file, "%030d,\"x\r\ny\"\r\n", i);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(
	    csv_read_file(path, count_row, &rows, &line, &why), DONE);
	assert_int_equal(rows, 20000);
	unlink(path);
	assert_int_equal(
	    csv_read_file(path, count_row, &rows, &line, &why), ABSENT);
	assert_int_equal(
	    csv_read_file("/tmp", count_row, &rows, &line, &why), BROKEN);
}

static void
rows_are_written_so_that_they_can_be_read_again(void **state)
{
	static const char *const rows[][3] = { { "a", "b c", "" },
		{ "one\ntwo", "say \"yes\"", "x,y" },
		{ "", "\xE2\x82\xAC", "\"" } };
	struct text written, seen, wanted;
	const char *why;
	long line;

	(void)state;
	text_open(&written, 1000);
	text_open(&seen, 1000);
	text_open(&wanted, 1000);
	for (size_t i = 0; i < LENGTH(rows); i++)
		csv_add_row(&written, rows[i], 3, false);
	assert_int_equal(csv_read(text_string(&written), written.length,
			     write_row, &seen, &line, &why),
	    DONE);
	text_add(
	    &wanted, "1:a|b c|;2:one\ntwo|say \"yes\"|x,y;4:|\xE2\x82\xAC|\";");
	assert_string_equal(text_string(&seen), text_string(&wanted));
	text_close(&written);
	text_close(&seen);
	text_close(&wanted);
}

static void
a_guarded_row_holds_no_formula(void **state)
{
	static const char *const row[] = { "=1+1", "+1", "-1", "@a", "\tx",
		"a=b", "", "\xEF\xBC\x9D=" };
	struct text written;

	(void)state;
	text_open(&written, 1000);
	csv_add_row(&written, row, LENGTH(row), true);
	assert_string_equal(text_string(&written),
	    "'=1+1,'+1,'-1,'@a,\"'\tx\",a=b,,'\xEF\xBC\x9D=\r\n");
	text_close(&written);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_arrive_as_they_were_written),
		cmocka_unit_test(what_is_not_csv_is_refused_with_its_line),
		cmocka_unit_test(a_field_may_be_as_long_as_the_limit),
		cmocka_unit_test(an_unclosed_quote_does_not_read_on),
		cmocka_unit_test(a_callback_may_stop),
		cmocka_unit_test(a_file_of_many_pieces_reads_like_memory),
		cmocka_unit_test(
		    rows_are_written_so_that_they_can_be_read_again),
		cmocka_unit_test(a_guarded_row_holds_no_formula),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
