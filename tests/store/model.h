/*
 * A model of arbitrations, written from domain.md section 6 and not from the
 * code: one workload of one customer, and partners who claim it. It knows
 * nothing of the store.
 */

#ifndef TESTS_STORE_MODEL_H
#define TESTS_STORE_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/turn.h"

#define MODEL_PARTNERS 3
#define MODEL_CLAIMS   30

/* A claim is one line; held, it is the partner of record's. */
enum model_state {
	MODEL_SENT,
	MODEL_REVIEWED,
	MODEL_ASKED_BACK,
	MODEL_HELD,
	MODEL_OVER
};

struct model_claim {
	int partner;
	enum model_state state;
	bool side;    /* takes part */
	bool invited; /* … and was asked */
	bool answered;
};

struct model {
	struct model_claim claims[MODEL_CLAIMS];
	size_t count;
	bool open, ready;
	int rounds;  /* asked in the arbitration that is open */
	int64_t due; /* day of the deadline */
};

/* Could it still be the partner of record's? */
bool model_live(const struct model_claim *);

/* A claim is sent, or sent back: does it meet another partner's? */
void model_enter(struct model *, size_t which);

/* Is there a side that was not asked? */
bool model_lacks(const struct model *);

/* All sides are asked, until the end of that day. */
void model_ask(struct model *, int64_t due);

/* What follows by itself, after anything. */
void model_follow(struct model *, int64_t today);

/* Whose turn a claim's is (R5.5 and section 6). */
enum turn model_turn(const struct model *, size_t which);

#endif
