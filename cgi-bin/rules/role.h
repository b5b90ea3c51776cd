/* Roles, and the sets of them that may do a thing (R2.1). */

#ifndef RULES_ROLE_H
#define RULES_ROLE_H

#include <stdbool.h>

#include "rules/directory.h"

enum role {
	ROLE_INCENTIVES_ADMIN,
	ROLE_INCENTIVES_USER,
	ROLE_ACCOUNT_ADMIN,
	ROLE_GLOBAL_ADMIN,
	ROLE_REVIEWER,
	ROLE_LEAD_REVIEWER,
	ROLE_PROGRAM_ADMIN,
	ROLE_AUDITOR,
	ROLE__COUNT
};

/* A set of roles: may-lists are sets, not ranks. */
#define ROLE_BIT(role) (1u << (role))

/* The sets that routes and pages name. */
enum {
	MAY_FILL = ROLE_BIT(ROLE_INCENTIVES_ADMIN) |
		   ROLE_BIT(ROLE_INCENTIVES_USER),    /* view, draft, comment */
	MAY_SUBMIT = ROLE_BIT(ROLE_INCENTIVES_ADMIN), /* submit, answer */
	MAY_REVIEW = ROLE_BIT(ROLE_REVIEWER) | ROLE_BIT(ROLE_LEAD_REVIEWER),
	MAY_LEAD = ROLE_BIT(ROLE_LEAD_REVIEWER), /* disputes, revoking */
	MAY_READ_ALL = ROLE_BIT(ROLE_REVIEWER) | ROLE_BIT(ROLE_LEAD_REVIEWER) |
		       ROLE_BIT(ROLE_AUDITOR),
	MAY_ASK_HELP = ROLE_BIT(ROLE_INCENTIVES_ADMIN) |
		       ROLE_BIT(ROLE_INCENTIVES_USER) |
		       ROLE_BIT(ROLE_ACCOUNT_ADMIN) |
		       ROLE_BIT(ROLE_GLOBAL_ADMIN), /* open support requests */
	MAY_HELP = ROLE_BIT(ROLE_REVIEWER) | ROLE_BIT(ROLE_LEAD_REVIEWER) |
		   ROLE_BIT(ROLE_PROGRAM_ADMIN), /* answer them */
	MAY_READ_HELP = MAY_ASK_HELP | MAY_HELP | ROLE_BIT(ROLE_AUDITOR),
	MAY_RUN = ROLE_BIT(ROLE_PROGRAM_ADMIN), /* what keeps the site going */
	MAY_GIVE = ROLE_BIT(ROLE_ACCOUNT_ADMIN) |
		   ROLE_BIT(ROLE_GLOBAL_ADMIN),	  /* roles in their directory */
	MAY_REMOVE = ROLE_BIT(ROLE_GLOBAL_ADMIN), /* people from it */
	MAY_SEE_PEOPLE = ROLE_BIT(ROLE_PROGRAM_ADMIN) |
			 ROLE_BIT(ROLE_AUDITOR), /* of all directories */
	MAY_OVERSEE = ROLE_BIT(ROLE_PROGRAM_ADMIN) |
		      ROLE_BIT(ROLE_AUDITOR), /* read what MAY_RUN changes */
	MAY_AUDIT = ROLE_BIT(ROLE_AUDITOR),   /* look through all history */
	MAY_ALL_ROLES = (1u << ROLE__COUNT) - 1
};

/* Codes as stored, and names as people read them. */
const char *role_code(enum role);
const char *role_name(enum role);
bool role_of(const char *code, enum role *);
/* What somebody with it does, in a sentence. */
const char *role_about(enum role);

/* The kind of directory in which a role exists. */
enum directory_kind role_directory(enum role);

/* The roles that exist in a kind of directory, as a set. */
unsigned role_set(enum directory_kind);

/* Who gives it and takes it away there, as a set (R2.22). */
unsigned role_givers(enum role);

/* May it be narrowed to a location and to a program (R2.4)? */
bool role_is_narrowable(enum role);

#endif
