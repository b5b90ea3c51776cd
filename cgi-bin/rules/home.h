/* The first page: what needs somebody, in parts (R10.11). */

#ifndef RULES_HOME_H
#define RULES_HOME_H

#include <stdint.h>

#include "rules/claim.h"

#define HOME_ROWS 10 /* of each part; the lists have the rest */

/* What needs the viewer, up to the drafts, comes before what waits on others.
 */
enum home_part {
	HOME_TURN,	/* partner: submitted claims that wait on them */
	HOME_QUESTIONS, /* partner: a reviewer's question is not answered */
	HOME_READY,	/* partner: drafts that waited for what is there now */
	HOME_REVIEWS,	/* reviewer: their own, to be worked on now */
	HOME_LOOKS,	/* reviewer: second looks at others' decisions */
	HOME_LEADS,	/* lead: disputes, arbitrations, disagreements */
	HOME_FRESH,	/* reviewer: claims that nobody has started */
	HOME_DRAFTS,	/* partner: drafts, last changed first */
	HOME_AWAITING,	/* partner: drafts that wait for a subscription */
	HOME_OTHERS,	/* partner: claims that wait on Microsoft */
	HOME_ASKED,	/* reviewer: their own, waiting on the partner */
	HOME_PART__COUNT
};

struct home_row {
	int64_t id;
	const char *number; /* "" until submitted */
	const char *name;   /* "" until given */
	const char *customer;
	const char *partner; /* its name */
	enum claim_status status;
	int64_t changed;
	int64_t waits_since;
	int64_t due;	     /* 0: no deadline */
	const char *awaited; /* the subscription a draft waits for, or "" */
};

/* One part, the most urgent first. */
struct home_list {
	struct home_row *rows;
	size_t count; /* HOME_ROWS at most */
	bool more;    /* there are others */
};

/* Is the part for somebody with these roles? */
bool home_has(const struct viewer *, enum home_part);

#endif
