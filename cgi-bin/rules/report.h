/*
 * Reports for those who read all claims (R10.20): tables of rows and columns.
 * What is counted are claims, each once in a cell, so that the list behind a
 * cell shows exactly those (R10.21).
 *
 *	table = report_begin(arena, REPORT_DECISIONS, &asked);
 *	… report_count(table, row, column, claim), claims in order …
 *	report_finish(table);
 */

#ifndef RULES_REPORT_H
#define RULES_REPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/filter.h"

#define REPORT_MONTHS_MAX   24
#define REPORT_MONTHS_USUAL 6

enum report {
	REPORT_OPEN, /* now; all others are of months */
	REPORT_DECISIONS,
	REPORT_TIMES,
	REPORT_REFUSALS,
	REPORT_DISPUTES,
	REPORT_LOOKS,
	REPORT__COUNT
};

const char *report_code(enum report); /* in the address: "open" */
const char *report_name(enum report); /* "Open claims by age" */
/* What it counts, and how, in sentences; and when there is nothing. */
const char *report_words(enum report);
const char *report_nothing(enum report);
bool report_of(const char *code, enum report *);

/* What the table's first columns are: "Month"; "" when there are no groups. */
const char *report_row_title(enum report);
const char *report_group_title(enum report);

/* Of what. */
struct report_asked {
	const char *program; /* a code; "": all of them */
	int from, to;	     /* months, both in it */
};

/*
 * What was typed, made askable: what is no program is all of them, what is no
 * month is the usual one; months end with the present one, the earlier comes
 * first, and there are at most REPORT_MONTHS_MAX of them, the latest.
 */
struct report_asked report_asked(struct arena *, const char *program,
    const char *from, const char *to, int64_t now);

enum report_unit {
	REPORT_CLAIMS, /* which the list shows */
	REPORT_NUMBER, /* of lines, turns */
	REPORT_TIME,   /* seconds */
	REPORT_SHARE   /* of 100: of the first column, the second */
};

struct report_column {
	const char *title;
	enum report_unit unit;
	const char *bar;    /* its word in the chart, "approved", or "";
			     * NULL: it is not drawn */
	enum filter_by by;  /* what the list is filtered by besides … */
	const char *choice; /* … NULL: nothing */
};

struct report_cell {
	int64_t value; /* -1: there is none */
	int64_t last;  /* the claim that was counted last */
};

struct report_row {
	const char *group; /* NULL: none */
	const char *label;
	struct filter filter; /* of its list */
	bool sum;	      /* of the others: not drawn */
	struct report_cell *cells;
	int64_t *times; /* seconds, as they come */
	size_t time_count;
};

struct report_table {
	enum report report;
	struct report_asked asked;
	const struct report_column *columns;
	size_t column_count;
	struct report_row *rows;
	size_t row_count;
	bool empty; /* nothing was counted */
	struct arena *arena;
};

/* The rows without figures, in which the functions below find their row: of
 * ages, of months, of the times of parties, of reasons. */
struct report_table *report_begin(
    struct arena *, enum report, const struct report_asked *);

/* Which row that is; -1: none. */
int report_month_row(const struct report_table *, int64_t instant);
int report_time_row(const struct report_table *, enum party, int64_t instant);
int report_reason_row(const struct report_table *, const char *reason);

/* Count a claim in a cell, once: claims come in the order of their ids. */
void report_count(struct report_table *, int row, size_t column, int64_t claim);
/* Count something else. */
void report_add(struct report_table *, int row, size_t column);
/* A turn of a claim took so long. */
void report_took(
    struct report_table *, int row, int64_t claim, int64_t seconds);

/* Work out times and shares, and drop rows that say nothing. */
void report_finish(struct report_table *);

/* The filter of the list behind a cell. */
struct filter report_filter(
    const struct report_table *, const struct report_row *, size_t column);

/*
 * Of sorted values, at least one: the median, of an even number the mean of the
 * two in the middle (rounded down); and the smallest that at least `percent` of
 * 100 do not exceed (R10.22).
 */
int64_t report_median(const int64_t *sorted, size_t count);
int64_t report_percentile(const int64_t *sorted, size_t count, int percent);
/* How many of 100, rounded; -1 of none. */
int64_t report_share(int64_t part, int64_t whole);

#endif
