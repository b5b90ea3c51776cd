/*
 * What can have happened to a claim in some months: what reports count, and
 * what lists are filtered by to show exactly those claims (R10.21).
 */

#ifndef RULES_HAPPENING_H
#define RULES_HAPPENING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/code.h"
#include "rules/party.h"

/*
 * All of it, for a choice: "" (it was submitted), "decided", "approved",
 * "refused", "refused-REASON", "turn-PARTY" (that party's turn ended),
 * "dispute-answered", "dispute-overturned", "dispute-upheld", "look-taken" (a
 * decision went out after a second look), "look-confirmed", "look-disagreed".
 */
size_t happening_choices(struct arena *, const struct code **);

/* As the database is asked about it. */
struct happening {
	const char *of;	    /* "decision", "turn", "dispute", "look"; "" */
	const char *what;   /* verdict, party or outcome; "" for any */
	const char *reason; /* of a refusal; "" for any */
};

/* Of one of the codes; of any other it is "". */
struct happening happening_of(const char *code);

/* The codes that name a reason and a party. */
const char *happening_refused(struct arena *, const char *reason);
const char *happening_turn(struct arena *, enum party);

#endif
