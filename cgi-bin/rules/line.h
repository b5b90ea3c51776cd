/* A line of a claim: a workload, or a product with its subscription; each is
 * decided by itself (R5.2). */

#ifndef RULES_LINE_H
#define RULES_LINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/offer.h"

enum line_state {
	LINE_PENDING,
	LINE_APPROVED,
	LINE_REFUSED,
	LINE_ENDED,
	LINE_STATE__COUNT
};

const char *line_state_code(enum line_state);
const char *line_state_name(enum line_state);
bool line_state_of(const char *code, enum line_state *);

struct line {
	int64_t id;
	int64_t claim;
	int position;
	struct item item;
	const char *subscription; /* "" for workloads and until chosen */
	const char *awaited; /* the ID that a draft waits for (R4.14), or "" */
	int64_t awaited_since, awaited_checked; /* 0 when it does not wait */
	enum line_state state;
	const char *reason; /* code, "" */
	const char *reason_text;
	int64_t decided; /* 0: not */
	int64_t
	    earning; /* > 0 earns since, < 0 does not since, 0 not checked */
};

/* Does it wait for its subscription? */
bool line_waits(const struct line *);

/* What it is called in words, in history and in messages: "Exchange Online",
 * "Dynamics 365 Sales with subscription 3333…"; no two lines of a claim are
 * called the same. */
const char *line_words(struct arena *, const struct line *);

#endif
