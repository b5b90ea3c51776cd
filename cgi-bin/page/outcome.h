/* The pages that say why something did not happen, and what to do now. */

#ifndef PAGE_OUTCOME_H
#define PAGE_OUTCOME_H

#include "base/arena.h"
#include "base/text.h"
#include "rules/person.h"

enum problem {
	PROBLEM_MALFORMED, /* not a request our pages make */
	PROBLEM_STALE,	   /* the form was not sent by our page, or too late */
	PROBLEM_FORBIDDEN, /* another role or directory is needed */
	PROBLEM_ELSEWHERE, /* it opens in another directory of theirs */
	PROBLEM_ABSENT,	   /* no such page, or not the viewer's */
	PROBLEM_METHOD,	   /* the address is not for that */
	PROBLEM_CHANGED,   /* it has changed since it was last seen */
	PROBLEM_TOO_LARGE,
	PROBLEM_MEDIA, /* a kind of body we do not read */
	PROBLEM_INVALID,
	PROBLEM_TOO_MANY, /* too often in a short time */
	PROBLEM_BUSY,
	PROBLEM_BROKEN,
	PROBLEM__COUNT
};

/* The page of a problem. `tag` names the request in the log; "" without. */
void page_outcome(struct text *out, struct arena *, const struct viewer *,
    enum problem, const char *tag);

/*
 * PROBLEM_FORBIDDEN with the ways in: other directories, roles, who gives them,
 * another account. It never says whether the thing asked for exists, but to
 * whoever may open it elsewhere (R2.8, R2.21).
 */
void page_outcome_role(struct text *out, struct arena *, const struct viewer *,
    const struct ways_in *);

/* PROBLEM_ELSEWHERE, with a button for each directory, which leads on to where
 * the viewer wanted to go (R2.21). */
void page_outcome_elsewhere(struct text *out, struct arena *,
    const struct viewer *, const struct ways_in *);

#endif
