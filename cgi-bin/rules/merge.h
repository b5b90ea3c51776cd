/*
 * A partner account that was made by mistake becomes a part of another (R2.56):
 * what would move, and what stands against it (R2.57).
 */

#ifndef RULES_MERGE_H
#define RULES_MERGE_H

#include "rules/enrollment.h"
#include "rules/partner.h"

/* Locations, people and claims that one merge moves at most, together. */
#define MERGE_MOST 500

struct merge {
	struct partner from, into;
	const struct location *locations; /* that move */
	size_t location_count;
	int64_t claims; /* that were submitted, which Microsoft knows of */
	int64_t drafts;
	int64_t both; /* people who belong to both */

	/* What stands against it. */
	int64_t lines;		/* that both hold or openly claim */
	int64_t arbitrations;	/* in which both are, or were */
	int64_t names;		/* of open claims, that both have */
	const char *place_name; /* of a location, that both have; "" */
};

#define MERGE_REFUSALS 6

/* Why it cannot be, in sentences; how many there are. */
size_t merge_refusals(
    struct arena *, const struct merge *, const char *why[MERGE_REFUSALS]);

/* What would move, in letters: other when it is something else, so that a form
 * can say what somebody has seen. */
const char *merge_seen(struct arena *, const struct merge *);

#endif
