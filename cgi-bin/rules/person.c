/* People, directories and roles: who may what. */

#include "rules/person.h"

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

static const struct code directory_codes[] = {
	[DIRECTORY_PARTNER] = { "partner", "Partner" },
	[DIRECTORY_MICROSOFT] = { "microsoft", "Microsoft" },
};
_Static_assert(LENGTH(directory_codes) == DIRECTORY__COUNT,
    "every kind of directory has its words");

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

bool
role_of(const char *code, enum role *role)
{
	int found = code_find(role_codes, LENGTH(role_codes), code);

	if (found < 0)
		return false;
	*role = (enum role)found;
	return true;
}

const char *
directory_kind_code(enum directory_kind kind)
{
	return directory_codes[kind].code;
}

bool
directory_kind_of(const char *code, enum directory_kind *kind)
{
	int found = code_find(directory_codes, LENGTH(directory_codes), code);

	if (found < 0)
		return false;
	*kind = (enum directory_kind)found;
	return true;
}

enum directory_kind
role_directory(enum role role)
{
	return directory_roles[DIRECTORY_PARTNER] & ROLE_BIT(role)
		   ? DIRECTORY_PARTNER
		   : DIRECTORY_MICROSOFT;
}

bool
person_may(const struct viewer *viewer, unsigned roles)
{
	return viewer->person != 0 && viewer->directory != 0 &&
	       (viewer->roles & directory_roles[viewer->kind] & roles) != 0;
}

bool
person_is_microsoft(const struct viewer *viewer)
{
	return viewer->person != 0 && viewer->directory != 0 &&
	       viewer->kind == DIRECTORY_MICROSOFT;
}
