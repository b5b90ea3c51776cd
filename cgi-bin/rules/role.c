/* Roles: their words, and where they exist. */

#include "rules/role.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code role_codes[] = {
	[ROLE_INCENTIVES_ADMIN] = { "incentives-admin", "Incentives admin" },
	[ROLE_INCENTIVES_USER] = { "incentives-user", "Incentives user" },
	[ROLE_ACCOUNT_ADMIN] = { "account-admin", "Account admin" },
	[ROLE_GLOBAL_ADMIN] = { "global-admin", "Global admin" },
	[ROLE_REVIEWER] = { "reviewer", "Reviewer" },
	[ROLE_LEAD_REVIEWER] = { "lead-reviewer", "Lead reviewer" },
	[ROLE_PROGRAM_ADMIN] = { "program-admin", "Program admin" },
	[ROLE_AUDITOR] = { "auditor", "Auditor" },
};
_Static_assert(LENGTH(role_codes) == ROLE__COUNT, "every role has its words");

/* The roles that exist in each kind of directory. */
static const unsigned directory_roles[] = {
	[DIRECTORY_PARTNER] =
	    ROLE_BIT(ROLE_INCENTIVES_ADMIN) | ROLE_BIT(ROLE_INCENTIVES_USER) |
	    ROLE_BIT(ROLE_ACCOUNT_ADMIN) | ROLE_BIT(ROLE_GLOBAL_ADMIN),
	[DIRECTORY_MICROSOFT] =
	    ROLE_BIT(ROLE_REVIEWER) | ROLE_BIT(ROLE_LEAD_REVIEWER) |
	    ROLE_BIT(ROLE_PROGRAM_ADMIN) | ROLE_BIT(ROLE_AUDITOR),
};
_Static_assert(LENGTH(directory_roles) == DIRECTORY__COUNT,
    "every kind of directory has its roles");

static const char *const abouts[] = {
	[ROLE_INCENTIVES_ADMIN] =
	    "Creates, submits, answers, disputes and withdraws claims; enrolls "
	    "locations.",
	[ROLE_INCENTIVES_USER] =
	    "Views claims, starts and fills in drafts, comments.",
	[ROLE_ACCOUNT_ADMIN] =
	    "Adds locations, invites people, gives and takes away incentives "
	    "roles.",
	[ROLE_GLOBAL_ADMIN] =
	    ("As an account admin; also gives the account admin’s and the "
	     "global admin’s role, and removes people."),
	[ROLE_REVIEWER] = "Works the review queue: asks and decides.",
	[ROLE_LEAD_REVIEWER] =
	    "As a reviewer; also arbitrates, answers disputes, reassigns.",
	[ROLE_PROGRAM_ADMIN] = ("Runs programs, settings, calendars, "
				"enrollments, partner accounts, "
				"the catalogue, customers, people and mail."),
	[ROLE_AUDITOR] = "Reads everything and changes nothing.",
};
_Static_assert(LENGTH(abouts) == ROLE__COUNT, "every role is explained");

static const unsigned givers[] = {
	[ROLE_INCENTIVES_ADMIN] = MAY_GIVE,
	[ROLE_INCENTIVES_USER] = MAY_GIVE,
	[ROLE_ACCOUNT_ADMIN] = ROLE_BIT(ROLE_GLOBAL_ADMIN),
	[ROLE_GLOBAL_ADMIN] = ROLE_BIT(ROLE_GLOBAL_ADMIN),
	[ROLE_REVIEWER] = MAY_RUN,
	[ROLE_LEAD_REVIEWER] = MAY_RUN,
	[ROLE_PROGRAM_ADMIN] = MAY_RUN,
	[ROLE_AUDITOR] = MAY_RUN,
};
_Static_assert(LENGTH(givers) == ROLE__COUNT, "every role is given by some");

const char *
role_code(enum role role)
{
	return role_codes[role].code;
}

const char *
role_name(enum role role)
{
	return role_codes[role].name;
}

const char *
role_about(enum role role)
{
	return abouts[role];
}

bool
role_of(const char *code, enum role *role)
{
	int found = code_find(role_codes, LENGTH(role_codes), code);

	if (found < 0)
		return false;
	*role = (enum role)found;
	return true;
}

enum directory_kind
role_directory(enum role role)
{
	return directory_roles[DIRECTORY_PARTNER] & ROLE_BIT(role)
		   ? DIRECTORY_PARTNER
		   : DIRECTORY_MICROSOFT;
}

unsigned
role_set(enum directory_kind kind)
{
	return directory_roles[kind];
}

unsigned
role_givers(enum role role)
{
	return givers[role];
}

bool
role_is_narrowable(enum role role)
{
	return (MAY_FILL & ROLE_BIT(role)) != 0;
}
