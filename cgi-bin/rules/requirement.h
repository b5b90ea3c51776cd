/* What a program asks of a location that wants to enroll. */

#ifndef RULES_REQUIREMENT_H
#define RULES_REQUIREMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/program.h"

struct arena;

enum requirement_kind {
	REQUIREMENT_PAYOUT,  /* of every program, not stored: the reference */
	REQUIREMENT_TAX,     /* likewise */
	REQUIREMENT_TYPE,    /* the location carries a partner type */
	REQUIREMENT_CHECKED, /* program admins say whether it is met */
	REQUIREMENT_KIND__COUNT
};

const char *requirement_kind_code(enum requirement_kind);
const char *requirement_kind_name(enum requirement_kind);
bool requirement_kind_of(const char *code, enum requirement_kind *);

/* May program admins add one of that kind? The first two are always there. */
bool requirement_is_chosen(enum requirement_kind);

#define REQUIREMENT_WORDS_MAX 200 /* characters */
#define REQUIREMENTS_MAX      20  /* of a program */

struct program_requirement {
	int64_t id; /* 0: one of those of every program */
	enum requirement_kind kind;
	const char *words; /* REQUIREMENT_TYPE: the type */
};

/* As people read it: "Partner type: FastTrack Ready Partner". */
const char *requirement_words(
    struct arena *, const struct program_requirement *);

/* One, and whether a location meets it. */
struct check {
	struct program_requirement requirement;
	bool met;
};

#define PROGRAM_INVITATION_MAX 2000 /* characters */

/* How a program takes locations in, and what it asks of them. */
struct program_terms {
	enum program program;
	const char *invitation; /* "" */
	bool open;		/* to all, without an invitation */
	int64_t version;	/* of the last change; 0: none */
	const struct program_requirement *requirements; /* its own */
	size_t requirement_count;
};

#endif
