/*
 * Roles from a CSV file (R8.53 to R8.55): its columns, and what a row means.
 * Each row gives one role to somebody who belongs to the directory, or invites
 * somebody new with their first role (R2.30).
 */

#ifndef RULES_ROSTER_H
#define RULES_ROSTER_H

#include "base/secret.h"
#include "rules/column.h"
#include "rules/enrollment.h"
#include "rules/person.h"

#define ROSTER_ROWS_MAX	 200
#define ROSTER_BYTES_MAX (200 * 1000) /* of the file */
#define ROSTER_CELL_MAX	 1000	      /* bytes */

enum roster_column {
	ROSTER_EMAIL,
	ROSTER_ROLE,
	ROSTER_LOCATION,
	ROSTER_PROGRAM,
	ROSTER_NAME,
	ROSTER_COLUMN__COUNT
};

extern const struct column roster_columns[ROSTER_COLUMN__COUNT];

enum roster_state {
	ROSTER_GIVES, /* the role */
	ROSTER_HAS,   /* they have it so, or an earlier row gives it */
	ROSTER_INVITES,
	ROSTER_INVITED, /* before */
	ROSTER_BAD
};

struct roster_row {
	int64_t line; /* of the file, where it begins */
	const char *cells[ROSTER_COLUMN__COUNT];
	const char *person; /* their name; "": nobody */
	const char *email;  /* normalized, when it is one */
	struct grant grant;
	enum roster_state state;
	enum roster_column column; /* of BAD: where it is wrong … */
	const char *why;	   /* … and a sentence */
};

/* A row is wrong there; the first sentence stays. */
void roster_refuse(
    struct roster_row *, enum roster_column, const char *sentence);

/*
 * Read a row's role, location and program into its grant, as the viewer may
 * give them: BAD where that cannot be. The locations are their directory's.
 */
void roster_read(struct arena *, const struct viewer *, const struct location *,
    size_t count, struct roster_row *);

#define ROSTER_NAME_MAX 120 /* characters */

/* Nobody who belongs here has the row's address: does it invite them? BAD
 * without a name, and with a program: the first role holds in all of them. */
void roster_invite(struct arena *, const struct viewer *, struct roster_row *);

/* What the rows that give or invite come to, in letters: other for any other
 * such rows, so that a form can say which ones somebody has seen (R8.54). */
void roster_digest(
    const struct roster_row *, size_t count, char digest[SECRET_HEX_SIZE]);

/* Is it the same role for the same person, as far and wide? */
bool roster_same(const struct grant *, const struct grant *);

#endif
