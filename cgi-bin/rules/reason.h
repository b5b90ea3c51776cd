/* Coded reasons: for asking for more (R5.14), for refusing a line (R5.15), for
 * its end. */

#ifndef RULES_REASON_H
#define RULES_REASON_H

#include <stdbool.h>
#include <stddef.h>

enum reason_use {
	REASON_ASK = 1,
	REASON_REFUSE = 2,
	REASON_END = 4,
	REASON_REVOKE = 8 /* … by Microsoft, of what it had approved */
};

struct reason {
	const char *code;	/* as stored */
	const char *name;	/* as the reviewer picks it */
	const char *to_partner; /* what the partner reads: what is wrong */
	const char
	    *next_step; /* … and what would mend it; "" when nothing would */
	const char
	    *passes_if;	 /* "This would pass if …", "" when nothing helps */
	unsigned uses;	 /* set of enum reason_use it can stand for */
	bool needs_text; /* too vague without words (R5.100) */
	bool by_system;	 /* given by an action or the clock, on no list */
};

extern const struct reason reason_all[];
extern const size_t reason_count;

/* NULL: there is no such code, or not for any use of the set. For showing. */
const struct reason *reason_of(const char *code, unsigned uses);

/* The parts of a claim that mend what was asked for, as a set of
 * 1u << enum claim_part; none for what nobody asks. */
unsigned reason_parts(const char *code);

/* Does a person pick it from the list for that use? For lists and forms. */
bool reason_may_pick(const struct reason *, enum reason_use);

#endif
