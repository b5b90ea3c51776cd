/* Disputes of what Microsoft decided (domain.md section 5, R5.25). */

#ifndef RULES_DISPUTE_H
#define RULES_DISPUTE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/claim.h"

#define DISPUTE_WORDS_MIN 20   /* characters, when something is written */
#define DISPUTE_WORDS_MAX 4000 /* characters */

enum dispute_ruling {
	RULING_NONE, /* not yet */
	RULING_OVERTURNED,
	RULING_UPHELD,
	DISPUTE_RULING__COUNT
};

const char *dispute_ruling_code(enum dispute_ruling); /* "" of RULING_NONE */
const char *dispute_ruling_name(enum dispute_ruling);
bool dispute_ruling_of(const char *code, enum dispute_ruling *);

/* A line that is disputed. */
struct dispute_line {
	int64_t line;
	enum dispute_ruling ruling;
	const char *words; /* to the partner, "" until then */
	const char *other; /* when it is ruled on: what the partner is told who
			    * has the line until then, "" when nobody has */
};

struct dispute {
	const char *words; /* business justification, "" when it is new PoE */
	int64_t opened;
	const char *opened_by;
	int64_t asked;	/* since when the partner is asked for more; 0: not */
	int64_t closed; /* 0: open */
	enum dispute_ruling outcome;
	const struct dispute_line *lines;
	size_t count;
};

/* Can a line in that state be disputed: refused, revoked, or lost to another
 * partner? */
bool dispute_is_about(const struct line *);

/* Until when, where a partner has so many days from its decision. */
int64_t dispute_until(const struct line *, int64_t days);

/* … and now? */
bool dispute_may_line(const struct line *, int64_t days, int64_t now);

/* Can the claim be: was it not yet, and is there such a line? */
bool dispute_may(const struct claim *, const struct line *, size_t count,
    int64_t days, int64_t now);

/* Why a lead reviewer may not answer a dispute (R5.25, R5.121). */
enum dispute_bar {
	BAR_NONE,
	BAR_TOOK_PART,	/* they decided a line of it, or looked at that */
	BAR_BELONGS,	/* to its partner, or to another side's */
	BAR_CONFLICT,	/* they declared that they work or worked for one */
	BAR_UNDECLARED, /* they have not declared yet */
};

/* The disputed line of that id, NULL when it is none. */
const struct dispute_line *dispute_line_of(
    const struct dispute *, int64_t line);

#endif
