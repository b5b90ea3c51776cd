/* What each row of a file would do, looked at before it does (R8.54): one page
 * for every kind of file of which the good rows are done, or all or nothing. */

#ifndef PAGE_ROWS_H
#define PAGE_ROWS_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/import.h"

struct rows_row {
	int64_t line;
	const char *name, *sub;	  /* whose it is; sub "" */
	const char *column, *why; /* where it is wrong, and a sentence; NULL */
	const char *does;	  /* "" */
	const char *tag, *tone;	  /* NULL: none */
};

struct rows_count {
	const char *words;
	size_t number;
};

/* The words of a kind of file. */
struct rows_words {
	enum place place;
	const char *back_label; /* what the page is called that takes a file */
	const char *whose;	/* "Who": the first column of the rows */
	const char *moved;	/* "Roles have changed since you looked" */
	const char *nothing;	/* when no row does anything */
	const char *good;	/* "Give the good rows only" */
	const char *all; /* "Roles are given only if every row is good." */
	const char *button;
};

struct rows_page {
	const struct rows_words *words;
	const struct import_file *file;
	const char *about;		 /* a sentence above all; "" */
	const char *back;		 /* the address that takes a file */
	const char *action;		 /* of the form */
	const char *digest;		 /* of what the rows do */
	const struct rows_count *counts; /* the last: of what is wrong */
	size_t count_count;
	const struct rows_row *rows;
	size_t count;
	bool does;		       /* some row does something */
	bool moved;		       /* other than when they were shown */
	const struct entries *entries; /* which */
};

/* What is wrong stands first. */
void page_rows_show(struct text *out, struct arena *, const struct viewer *,
    const struct rows_page *);

#endif
