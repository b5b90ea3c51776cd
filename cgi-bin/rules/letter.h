/*
 * The letter that goes with a decision: composed of what was decided of each
 * line, why, where the partner says its proof shows it, and what would make it
 * pass (R5.101). But for LETTER_GIVEN_AWAY a lead or reviewer edits it before
 * it is sent. As composed it names no other partner and holds no internal
 * words.
 */

#ifndef RULES_LETTER_H
#define RULES_LETTER_H

#include "base/text.h"
#include "rules/line.h"
#include "rules/place.h"

#define LETTER_MAX 20000 /* characters */

/* The most bytes that anything composed or typed takes. */
#define LETTER_SIZE_MAX ((size_t)512 * 1024)

enum letter_kind {
	LETTER_DECIDED,	   /* a review */
	LETTER_RULED,	   /* a dispute is answered */
	LETTER_ARBITRATED, /* an arbitration is decided */
	LETTER_REVOKED,	   /* Microsoft ends what it had approved */
	LETTER_GIVEN_AWAY, /* a line makes room after another's dispute */
	LETTER_KIND__COUNT
};

/* What is said of one line. */
struct letter_line {
	const struct line *line;
	enum line_state state; /* from now on; pending: not decided by this */
	bool stands;	       /* in a dispute: as it was decided before */
	const char *reason;    /* code, "" of an approval */
	const char *words;     /* of who decided, to the partner; "" */
};

struct letter {
	enum letter_kind kind;
	const char *number, *name, *customer; /* of the claim */
	const struct letter_line *lines;
	size_t count;
	const struct element *elements; /* what the proof must show, and where
					 * the partner says it does */
	size_t element_count;
	int64_t days; /* in which a refusal may be disputed; 0: it may not */
};

/* Write it, in the subset of Markdown that comments are in. */
void letter_compose(struct text *, const struct letter *);

#endif
