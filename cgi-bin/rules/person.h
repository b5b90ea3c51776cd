/* People, directories and roles: who may what (domain.md section 2). */

#ifndef RULES_PERSON_H
#define RULES_PERSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/zone.h"
#include "rules/offer.h"

enum directory_kind {
	DIRECTORY_PARTNER,
	DIRECTORY_MICROSOFT,
	DIRECTORY__COUNT
};

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
	MAY_READ_ALL = ROLE_BIT(ROLE_REVIEWER) | ROLE_BIT(ROLE_LEAD_REVIEWER) |
		       ROLE_BIT(ROLE_AUDITOR),
	MAY_ALL_ROLES = (1u << ROLE__COUNT) - 1
};

/* Codes as stored, and names as people read them. */
const char *role_code(enum role);
const char *role_name(enum role);
bool role_of(const char *code, enum role *);
const char *directory_kind_code(enum directory_kind);
bool directory_kind_of(const char *code, enum directory_kind *);

/* The kind of directory in which a role exists. */
enum directory_kind role_directory(enum role);

/* An organization a person can sign in to. */
struct directory {
	int64_t id;
	enum directory_kind kind;
	const char *name;
	const char *country; /* ISO 3166 letters */
};

struct person {
	int64_t id;
	const char *email; /* lower case */
	const char *name;
	const char *password; /* as stored; "": cannot sign in yet */
	const char *zone;     /* IANA name */
	const char *language; /* BCP 47 tag */
	int64_t disabled;     /* since when; 0: not */
	int64_t created;
};

/* A role of a member; incentives roles may be narrowed to a location and to a
 * program. */
struct grant {
	int64_t person;
	int64_t directory;
	enum role role;
	int64_t location; /* 0: at every location */
	bool in_program;  /* only in `program` */
	enum program program;
};

/*
 * Who is asking, in which directory, with which roles, and what their pages
 * need to know of them. `person` is 0 for somebody not signed in,
 * `directory` 0 for somebody who has not chosen one.
 */
struct viewer {
	int64_t person;
	const char *name;
	const char *email;
	int64_t directory;
	enum directory_kind kind;
	const char *directory_name;
	size_t directories;	 /* how many they may choose from */
	unsigned roles;		 /* in the present directory */
	bool everywhere;	 /* an incentives role that is not narrowed */
	const struct zone *zone; /* never NULL */
	const char *language;
	int64_t now;	   /* the request's one instant */
	int64_t unread;	   /* messages */
	const char *token; /* form token of this session, "" without one */
	bool demo;	   /* the database is a demonstration */
	const char *path;  /* of the request, for "sign in and come back" */
};

/* Does the viewer hold one of these roles in the present directory? */
bool person_may(const struct viewer *, unsigned roles);

/* May the viewer see what the other side writes as internal (R9.2)? */
bool person_is_microsoft(const struct viewer *);

#endif
