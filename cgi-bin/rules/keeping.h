/*
 * How long things are kept (R9.65 to R9.69): one table of all that time erases.
 * Some kinds are erased after as many days as program admins set, from a day
 * on; the others are there for hours, and always are.
 */

#ifndef RULES_KEEPING_H
#define RULES_KEEPING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#define KEEPING_EVER 0 /* days: never erased, which is so until it is set */

enum keeping {
	KEEPING_DRAFTS,
	KEEPING_PROOF,
	KEEPING_NAMES,
	KEEPING_MAILS,
	KEEPING_MESSAGES,
	KEEPING_SUPPORT,
	KEEPING_INVITATIONS,
	KEEPING_SET__COUNT, /* those above are set */
	KEEPING_SESSIONS = KEEPING_SET__COUNT,
	KEEPING_HALF_FILES,
	KEEPING_COUNTERS,
	KEEPING_LINKS,
	KEEPING_ADDRESSES,
	KEEPING_PLACES,
	KEEPING_IMPORTS,
	KEEPING_BATCHES,
	KEEPING_UNSENT,
	KEEPING_DESKS,
	KEEPING__COUNT
};

const char *keeping_code(enum keeping);
const char *keeping_name(enum keeping);	 /* "Sent mails" */
const char *keeping_about(enum keeping); /* what is erased, and when */

/* Of those that are set: what is never erased, in a sentence; and no value is
 * less, none more, but for KEEPING_EVER. */
const char *keeping_spared(enum keeping);
int64_t keeping_least(enum keeping);
int64_t keeping_most(enum keeping);

/* Of the others: how long, in seconds. */
int64_t keeping_always(enum keeping);

/* "90 days", "1 hour", "Never". */
const char *keeping_words(struct arena *, int64_t seconds);

/* Days as typed: a number in its bounds, or the word "never". */
bool keeping_read(enum keeping, const char *typed, int64_t *days);

/* The one of that code that is set; false: there is none. */
bool keeping_of(const char *code, enum keeping *);

/* What is older goes: an instant; 0: nothing does. */
int64_t keeping_before(int64_t now, int64_t days);

#endif
