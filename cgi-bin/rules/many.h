/*
 * Many drafts from one CSV file: its columns and limits (R4.70 to R4.72). Each
 * column is a field of a form of the flow and is judged by that form.
 */

#ifndef RULES_MANY_H
#define RULES_MANY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/column.h"

#define MANY_ROWS_MAX  500
#define MANY_BYTES_MAX (1024 * 1024) /* of the file */
#define MANY_CELL_MAX  4000	     /* bytes */

enum many_column {
	MANY_NAME,
	MANY_LOCATION,
	MANY_TENANT,
	MANY_DOMAIN,
	MANY_ROLE,
	MANY_ITEMS,
	MANY_SUBSCRIPTIONS,
	MANY_CUSTOMER_NAME,
	MANY_CUSTOMER_TITLE,
	MANY_CUSTOMER_EMAIL,
	MANY_PARTNER_NAME,
	MANY_PARTNER_EMAIL,
	MANY_TECHNICAL_NAME,
	MANY_TECHNICAL_EMAIL,
	MANY_SOLUTION_SELLER,
	MANY_REVENUE_CUSTOMER,
	MANY_ISV_SOLUTION,
	MANY_OPTED_OUT,
	MANY_COLUMN__COUNT
};

extern const struct column many_columns[MANY_COLUMN__COUNT];

/* The field of the form that judges a column. */
const char *many_field(enum many_column);

/* The column that a wrong field of a form stands in: "typed.2" is of the
 * subscription IDs, "items-exchange" of the items. */
enum many_column many_column_of(const char *field);

/* One thing that is wrong in a row. */
struct many_problem {
	enum many_column column;
	const char *sentence;
};

struct many_row {
	int64_t line; /* of the file, where it begins */
	const char *cells[MANY_COLUMN__COUNT];
	const struct many_problem *problems;
	size_t problem_count;
	int64_t claim; /* the draft made of it; 0: none */
};

/* The parts of a cell that lists several things with semicolons between them;
 * empty parts are kept, trailing ones not. Their number. */
size_t many_parts(struct arena *, const char *cell, const char ***parts);

/* A file that was read. */
struct many_batch {
	int64_t id;
	const char *name; /* of the file */
	int64_t created;
	int64_t done; /* when the drafts were made; 0: not yet */
	int64_t rows, bad, made;
};

#endif
