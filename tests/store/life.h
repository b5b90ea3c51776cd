/*
 * Lives of claims, as random tests live them (tests/store/lives.c): the world
 * with its people, what time it is, and what was last seen of each claim.
 */

#ifndef TESTS_STORE_LIFE_H
#define TESTS_STORE_LIFE_H

#include "store/steps.h"

#define LIFE_CLAIMS 24
#define LIFE_LEADS  2

/* A subscription of Contoso's besides WORLD_SUBSCRIPTION. */
#define LIFE_SUBSCRIPTION "33333333-3333-4333-8333-333333333334"

struct life {
	struct world *world;
	struct steps *steps;
	struct viewer leads[LIFE_LEADS]; /* the world's, and another */
	int64_t now;
	int64_t claims[LIFE_CLAIMS];
	enum claim_status last[LIFE_CLAIMS];
	bool gone[LIFE_CLAIMS]; /* deleted */
	size_t count;
	int named; /* how many names were given */
};

unsigned life_chance(struct life *, unsigned below);

/* Somebody, now. */
struct viewer life_viewer(struct life *, const struct viewer *);

/* The claim as it is stored, whose it is, and its lines. */
struct claim life_claim(struct life *, int64_t id);
bool life_is_gone(struct life *, int64_t id);
const struct viewer *life_owner(struct life *, const struct claim *);
struct line *life_lines(struct life *, int64_t claim, size_t *count);

/* A name that no claim had before. */
const char *life_name(struct life *);

/* A claim is there: what becomes of it is looked at from here on. */
void life_remember(struct life *, int64_t id);

/* What was tried is kept when it went well, else undone; nothing may break. */
bool life_settle(struct life *, enum outcome);

#endif
