/* People, directories and roles: who may what (domain.md section 2). */

#ifndef RULES_PERSON_H
#define RULES_PERSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/zone.h"
#include "rules/directory.h"
#include "rules/offer.h"
#include "rules/role.h"

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

/* The password of everybody in a demonstration. */
#define PERSON_DEMO_PASSWORD "demo-claims-2026"

/* Somebody who can sign in to a directory: listed in a demonstration. */
struct sign_in {
	const char *email;
	int64_t directory;
	const char *directory_name;
	unsigned roles; /* there */
};

/* A role of a member; incentives roles may be narrowed to a location and to a
 * program. */
struct grant {
	int64_t id; /* 0: not given yet */
	int64_t person;
	int64_t directory;
	enum role role;
	int64_t location;	   /* 0: at every location */
	const char *location_name; /* "" likewise */
	bool in_program;	   /* only in `program` */
	enum program program;
	int64_t given;
	const char *given_by; /* "": the operator */
};

/* "Incentives user at Fabrikam Munich, in Partner Recognition". */
const char *grant_words(struct arena *, const struct grant *);

/* A role that must stay with somebody, and where (R2.24). */
struct last_role {
	enum role role;
	int64_t directory;
	const char *directory_name;
};

/* What somebody asks for, or asked for. */
struct role_request {
	int64_t id;
	enum role role;
	int64_t asked;
	bool answered, given; /* … declined */
	int64_t answered_at;
	bool today; /* asked on this day in UTC: not again before tomorrow */
};

/* What a person is in a directory. */
struct membership {
	struct directory directory;
	const struct grant *grants;
	size_t grant_count;
	const struct role_request *requests; /* that nobody has answered */
	size_t request_count;
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
	int64_t now;	/* the request's one instant */
	int64_t unread; /* messages */
	bool factor; /* a second factor is set up, or they are exempt (R2.41) */
	bool keys;   /* they want keyboard shortcuts (R5.113) */
	int64_t support;   /* support requests that wait on them */
	const char *token; /* form token of this session, "" without one */
	const unsigned char *mask; /* key of secret_mask; in requests only */
	bool demo;		   /* the database is a demonstration */
	const char *path; /* of the request, for "sign in and come back" */
};

/* What helps somebody who may not come in (R2.7). */
struct ways_in {
	unsigned roles;		     /* one of these is needed */
	const struct person *admins; /* who give roles where the viewer is */
	size_t admin_count;
	unsigned asked;			   /* … for which of them today */
	const struct directory *elsewhere; /* of theirs, where it opens */
	size_t elsewhere_count;
};

/* What somebody is called who left and was forgotten (R9.61). */
#define PERSON_FORMER "A former member"

/* Is that so? Then what stands for their address is none. */
bool person_has_left(const struct person *);

/* Nobody, at an instant: the system, or the operator. */
struct viewer person_nobody(int64_t now);

/* Does the viewer hold one of these roles in the present directory (R2.1)? A
 * role that does not exist in that kind of directory counts for nothing. */
bool person_may(const struct viewer *, unsigned roles);

/*
 * The roles that the viewer may give in a directory, and those they may take
 * away there (R2.22): in their own what role_givers says, also to and from
 * themselves; program admins give every partner directory its global admin.
 */
unsigned person_gives(const struct viewer *, const struct directory *where);
unsigned person_takes(const struct viewer *, const struct directory *where);

/* Those they may give where they are, also to themselves. */
unsigned person_gives_here(const struct viewer *);

/* May the viewer see what the other side writes as internal (R9.2)? */
bool person_is_microsoft(const struct viewer *);

#endif
