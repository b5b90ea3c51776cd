/*
 * What there is of a person, for themselves (R9.63): one table of its parts.
 * Each part is a list in the file, under its name; db/statements/own.sql has a
 * statement for each, with the same columns. tests/store/own.c says of every
 * column of the schema that names a person which part has it, or why none.
 */

#ifndef RULES_OWN_H
#define RULES_OWN_H

#include "rules/event.h"
#include "rules/person.h"

#define OWN_COLUMNS_MAX 8
#define OWN_ROWS_MAX	1000  /* of a part, the newest; but for … */
#define OWN_ENTRIES_MAX 10000 /* … what they did */

enum own_part {
	OWN_ADDRESSES,
	OWN_FACTOR,
	OWN_SESSIONS,
	OWN_PLACES,
	OWN_REQUESTS,
	OWN_INVITATIONS,
	OWN_INVITED,
	OWN_UNWANTED,
	OWN_DAILY,
	OWN_KEYS,
	OWN_ABSENCE,
	OWN_LISTS,
	OWN_CLAIMS,
	OWN_FOLLOWED,
	OWN_PROOF,
	OWN_COMMENTS,
	OWN_UNSENT,
	OWN_SUPPORT,
	OWN_IMPORTS,
	OWN_MESSAGES,
	OWN_MAILS,
	OWN_HISTORY,
	OWN_PART__COUNT
};

enum own_type {
	OWN_TEXT,
	OWN_NUMBER,
	OWN_INSTANT,
	OWN_YES,  /* or no */
	OWN_ROLE, /* by its code (rules/role) */
	OWN_EVENT /* by its code (rules/event) */
};

struct own_column {
	const char *name; /* in the file; NULL: the row has ended */
	enum own_type type;
};

const char *own_name(enum own_part);
const struct own_column *own_columns(enum own_part, size_t *count);
int64_t own_most(enum own_part); /* rows */

/* A value of a row, as its column says. */
struct own_cell {
	bool missing; /* null */
	const char *text;
	int64_t number;
};

/* The rows of a part, one after the other. */
struct own_rows {
	const struct own_cell *cells;
	size_t count; /* rows */
};

struct own {
	const struct person *person;
	const struct membership *ships;
	size_t ship_count;
	struct own_rows parts[OWN_PART__COUNT];
};

#endif
