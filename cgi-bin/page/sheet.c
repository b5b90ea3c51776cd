/* Tables that are taken out: CSV by base/csv, workbooks by libxlsxwriter. */

#include "page/sheet.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <xlsxwriter.h>

#include "base/csv.h"
#include "base/log.h"
#include "base/text.h"
#include "base/time.h"

#define PIECE	  ((size_t)64 * 1024) /* of CSV, written at once */
#define LINE_ROOM ((size_t)1024 * 1024)
#define PATH_SIZE 64

struct sheet {
	enum sheet_kind kind;
	int fd;
	bool failed;
	size_t row, column;
	struct text lines; /* CSV not written yet */
	lxw_workbook *book;
	lxw_worksheet *page;
	lxw_format *title, *date;
};

static const struct {
	const char *type, *suffix;
} kinds[] = {
	[SHEET_CSV] = { "text/csv; charset=utf-8; header=present", ".csv" },
	[SHEET_XLSX] = { "application/"
			 "vnd.openxmlformats-officedocument.spreadsheetml."
			 "sheet",
	    ".xlsx" },
};
_Static_assert(LENGTH(kinds) == SHEET_KIND__COUNT, "every kind has a type");

const char *
sheet_type(enum sheet_kind kind)
{
	return kinds[kind].type;
}

const char *
sheet_suffix(enum sheet_kind kind)
{
	return kinds[kind].suffix;
}

/* The library opens files by name; the spool file has only a descriptor. */
static bool
open_book(struct sheet *sheet, const char *scratch, int64_t created)
{
	char path[PATH_SIZE], *directory = strdup(scratch);
	lxw_workbook_options options = { .constant_memory = LXW_TRUE,
		.tmpdir = directory,
		.use_zip64 = LXW_TRUE };
	lxw_doc_properties properties = { .created = (time_t)created };

	snprintf(path, sizeof(path), "/proc/self/fd/%d", sheet->fd);
	sheet->book = workbook_new_opt(path, &options); /* copies them */
	free(directory);
	if (sheet->book == NULL)
		return false;
	workbook_set_properties(sheet->book, &properties);
	sheet->page = workbook_add_worksheet(sheet->book, "Claims");
	sheet->title = workbook_add_format(sheet->book);
	sheet->date = workbook_add_format(sheet->book);
	if (sheet->page == NULL || sheet->title == NULL || sheet->date == NULL)
		return false;
	format_set_bold(sheet->title);
	format_set_num_format(sheet->date, "yyyy-mm-dd hh:mm");
	worksheet_freeze_panes(sheet->page, 1, 0);
	return true;
}

static void
add_titles(
    struct sheet *sheet, const struct sheet_column *columns, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (sheet->kind == SHEET_CSV) {
			sheet_text(sheet, columns[i].title);
			continue;
		}
		worksheet_set_column(sheet->page, (lxw_col_t)i, (lxw_col_t)i,
		    columns[i].width, NULL);
		worksheet_write_string(sheet->page, 0, (lxw_col_t)i,
		    columns[i].title, sheet->title);
	}
	sheet->column = count;
	sheet_end_row(sheet);
}

static void
forget(struct sheet *sheet)
{
	text_close(&sheet->lines);
	free(sheet);
}

struct sheet *
sheet_open(enum sheet_kind kind, int fd, const char *scratch, int64_t created,
    const struct sheet_column *columns, size_t count)
{
	struct sheet *sheet = calloc(1, sizeof(*sheet));

	if (sheet == NULL)
		return NULL;
	sheet->kind = kind;
	sheet->fd = fd;
	text_open(&sheet->lines, PIECE + LINE_ROOM);
	if (kind == SHEET_XLSX && !open_book(sheet, scratch, created)) {
		log_fault("sheet: cannot begin a workbook");
		lxw_workbook_free(sheet->book);
		forget(sheet);
		return NULL;
	}
	add_titles(sheet, columns, count);
	return sheet;
}

/* The lines not written yet, for one more cell of this row. */
static struct text *
next_field(struct sheet *sheet)
{
	if (sheet->column++ > 0)
		text_add_char(&sheet->lines, ',');
	return &sheet->lines;
}

/* What the library refuses fails the sheet. */
static void
check(struct sheet *sheet, lxw_error error)
{
	if (error != LXW_NO_ERROR && !sheet->failed) {
		log_fault(
		    "sheet: row %zu: %s", sheet->row, lxw_strerror(error));
		sheet->failed = true;
	}
}

/* XML cannot hold U+FFFE and U+FFFF: no program would open the workbook. */
static void
write_string(struct sheet *sheet, const char *string)
{
	char *copy = strdup(string);

	for (char *at = copy; at != NULL && (at = strstr(at, "\xEF\xBF"));
	     at += 2)
		if ((unsigned char)at[2] >= 0xBE)
			at[2] = '\xBD';
	check(sheet, copy == NULL ? LXW_ERROR_MEMORY_MALLOC_FAILED
				  : worksheet_write_string(sheet->page,
					(lxw_row_t)sheet->row,
					(lxw_col_t)sheet->column, copy, NULL));
	free(copy);
}

void
sheet_text(struct sheet *sheet, const char *string)
{
	if (sheet->kind == SHEET_CSV) {
		csv_add_field(next_field(sheet), string, true);
		return;
	}
	if (string[0] != '\0')
		write_string(sheet, string);
	sheet->column++;
}

void
sheet_number(struct sheet *sheet, int64_t number)
{
	if (sheet->kind == SHEET_CSV) {
		text_print(next_field(sheet), "%" PRId64, number);
		return;
	}
	check(sheet, worksheet_write_number(sheet->page, (lxw_row_t)sheet->row,
			 (lxw_col_t)sheet->column, (double)number, NULL));
	sheet->column++;
}

void
sheet_instant(struct sheet *sheet, const struct zone *zone, int64_t instant)
{
	char stamp[TIME_STAMP_SIZE] = "";
	struct civil civil = zone_civil(zone, instant);
	lxw_datetime date = { civil.year, civil.month, civil.day, civil.hour,
		civil.minute, civil.second };

	if (sheet->kind == SHEET_CSV) {
		if (instant != 0)
			time_stamp(instant, stamp);
		text_add(next_field(sheet), stamp);
		return;
	}
	if (instant != 0)
		check(sheet,
		    worksheet_write_datetime(sheet->page, (lxw_row_t)sheet->row,
			(lxw_col_t)sheet->column, &date, sheet->date));
	sheet->column++;
}

static void
flush(struct sheet *sheet)
{
	const char *bytes = text_string(&sheet->lines);
	size_t left = sheet->lines.length;

	if (text_failed(&sheet->lines))
		sheet->failed = true;
	while (left > 0 && !sheet->failed) {
		ssize_t written = write(sheet->fd, bytes, left);

		if (written <= 0)
			sheet->failed = true;
		else
			left -= (size_t)written, bytes += written;
	}
	text_clear(&sheet->lines);
}

void
sheet_end_row(struct sheet *sheet)
{
	if (sheet->kind == SHEET_CSV) {
		text_add(&sheet->lines, "\r\n");
		if (sheet->lines.length >= PIECE)
			flush(sheet);
	} else if (sheet->row++ == SHEET_ROWS_MAX) {
		sheet->failed = true;
	}
	sheet->column = 0;
}

enum outcome
sheet_close(struct sheet *sheet)
{
	bool failed;

	if (sheet == NULL)
		return DONE;
	if (sheet->kind == SHEET_CSV)
		flush(sheet);
	if (sheet->book != NULL)
		check(sheet, workbook_close(sheet->book));
	failed = sheet->failed;
	forget(sheet);
	return failed ? BUSY : DONE;
}
