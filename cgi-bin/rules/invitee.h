/*
 * Locations to invite into a program from a CSV file (R8.21, R8.22): its
 * columns, and what a row means. Each row names one location.
 */

#ifndef RULES_INVITEE_H
#define RULES_INVITEE_H

#include "base/secret.h"
#include "rules/column.h"
#include "rules/enrollment.h"

#define INVITEE_ROWS_MAX  500
#define INVITEE_BYTES_MAX (200 * 1000) /* of the file */
#define INVITEE_CELL_MAX  1000	       /* bytes */

enum invitee_column { INVITEE_PARTNER_ID, INVITEE_NAME, INVITEE_COLUMN__COUNT };

extern const struct column invitee_columns[INVITEE_COLUMN__COUNT];

enum invitee_state {
	INVITEE_INVITES,
	INVITEE_STANDS, /* in the program already, or is on its way there */
	INVITEE_TWICE,	/* an earlier row invites it */
	INVITEE_BAD
};

struct invitee {
	int64_t line; /* of the file, where it begins */
	const char *cells[INVITEE_COLUMN__COUNT];
	struct candidate candidate; /* not of BAD */
	enum invitee_state state;
	enum invitee_column column; /* of BAD: where it is wrong … */
	const char *why;	    /* … and a sentence */
};

/* Is its PartnerID one that a location can have? BAD otherwise. */
bool invitee_is_named(struct invitee *);

/* What the row at `at` does, whose candidate was looked up (NULL: there is
 * none), behind those before it. */
void invitee_judge(
    struct arena *, struct invitee *rows, size_t at, const struct candidate *);

/* What the rows that invite come to, in letters: other for any other such rows
 * (R8.22). */
void invitee_digest(
    const struct invitee *, size_t count, char digest[SECRET_HEX_SIZE]);

#endif
