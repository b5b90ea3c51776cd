/*
 * Random steps, for tests that compare the store with a model: the same ones
 * from the same number, and a count of the kinds that were taken. Were one
 * never taken, nothing would have been said about it.
 *
 *	static struct steps steps = { .variable = "LIFE_SEED", … };
 *
 *	steps_begin(&steps);		LIFE_SEED=7 does again what run 7 did
 *	switch (steps_chance(&steps, 3)) …
 *	steps_end(&steps, world);
 */

#ifndef TESTS_STORE_STEPS_H
#define TESTS_STORE_STEPS_H

#include "store/world.h"

/* How often something happened in a run, as a statement counts it. */
struct step_kind {
	const char *what;
	const char *count;
	int64_t taken; /* in all runs */
};

/* One that is told of in the history, by the name of its event. */
#define STEP_OF_HISTORY(event)                                                 \
	{                                                                      \
		event,                                                         \
		    "SELECT count(*) FROM history WHERE kind = '" event "'", 0 \
	}

struct steps {
	const char *variable; /* of the environment: the first run's number */
	struct step_kind *kinds;
	size_t count;
	uint64_t run; /* 0: none yet */
	uint64_t random;
};

/* Set-up of the group: ids are the same ones each time, and with them the order
 * in which things are met. */
int steps_group(void **state);

/* The next run, whose number is printed, and what happened in it. */
void steps_begin(struct steps *);
void steps_end(struct steps *, struct world *);

/* One of 0 … below - 1. */
unsigned steps_chance(struct steps *, unsigned below);

/* Has some kind of step never been taken? */
bool steps_lack(const struct steps *);

/* Prints how often each kind was taken; one that never was fails the test. */
void steps_assert_taken(const struct steps *);

/* The test that runs once more while something is lacking, eight times. */
#define STEPS_MORE(more)                                                       \
	IN_WORLD(more), IN_WORLD(more), IN_WORLD(more), IN_WORLD(more),        \
	    IN_WORLD(more), IN_WORLD(more), IN_WORLD(more), IN_WORLD(more)

#endif
