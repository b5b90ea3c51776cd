/*
 * What somebody wrote in a form of a claim and could not send: their session
 * had ended, or the claim had moved on. It is kept for them alone (R9.35).
 */

#ifndef RULES_UNSENT_H
#define RULES_UNSENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/time.h"

#define UNSENT_KEPT (30 * TIME_DAY) /* how long */

/* The forms in which people write at length. */
enum unsent_place {
	UNSENT_COMMENT,
	UNSENT_DESK, /* a comment, question or note of Microsoft's */
	UNSENT_ANSWER,
	UNSENT_ARBITRATION,
	UNSENT_DISPUTE,
	UNSENT_ASK,
	UNSENT_DECISION,
	UNSENT_LOOK,
	UNSENT_RULING,
	UNSENT_RULING_ASK,
	UNSENT_PLACE__COUNT
};

const char *unsent_code(enum unsent_place); /* "comment" */
const char *unsent_name(enum unsent_place); /* "Your comment" */
bool unsent_of(const char *code, enum unsent_place *);

/* Is it a form of Microsoft's? What was written there stands on no partner's
 * page, whoever wrote it (R9.2). */
bool unsent_is_microsofts(enum unsent_place);

/* Has the form a row for each line? What was written then fits the claim only
 * as it was. */
bool unsent_has_rows(enum unsent_place);

/* Is a field of such a form (of a row: without its number) chosen from a list,
 * not written? */
bool unsent_is_chosen(const char *field);

/* Are its words worth keeping: all but what a form carries by itself? */
bool unsent_is_kept(const char *field);

struct unsent {
	enum unsent_place place;
	int64_t version;    /* of the claim, when the form was drawn */
	int64_t at;	    /* when it was to be sent */
	const char *fields; /* as a query: "comment=Hello%20there" */
};

#endif
