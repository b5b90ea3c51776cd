/* Support requests: a partner asks Microsoft for help (R4.15, R4.67 to R4.69).
 */

#ifndef RULES_SUPPORT_H
#define RULES_SUPPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/claim.h"
#include "rules/comment.h"

#define SUPPORT_SUBJECT_MIN 3	/* characters */
#define SUPPORT_SUBJECT_MAX 120 /* likewise */
#define SUPPORT_CODE_MAX    40	/* likewise */

/* How many are opened in a window: by one person, by all of an account. */
#define SUPPORT_WINDOW	TIME_HOUR
#define SUPPORT_PERSON	10
#define SUPPORT_ACCOUNT 50

struct support {
	int64_t id;
	int64_t partner;
	const char *partner_name;
	const char *asked_by;
	bool about_claim;
	int64_t claim; /* 0: none, or a draft that is gone */
	const char *claim_number, *claim_name; /* "" */
	bool claim_submitted;		       /* Microsoft may open it */
	const char *code;		       /* the cause it began with, "" */
	const char *subject;
	int64_t opened, changed;
	bool closed;
	enum comment_side side; /* whose turn it is; of a closed one, who closed
				   it */
};

/* Is that a code with which one asks for help: of a subscription or of a
 * customer? */
bool support_is_code(const char *code);

/* The help topic about a code; NULL: none. */
struct arena;
const char *support_topic(struct arena *, const char *code);

/* What the form holds at first: the failing check by its code, and what is
 * known of the claim (NULL: none). */
const char *support_subject(struct arena *, const char *code);
const char *support_body(
    struct arena *, const struct claim *, const char *code);

#endif
