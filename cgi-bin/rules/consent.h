/*
 * The customer's word: the link by which a customer contact reads who claims
 * what, says whether it is true, and declines (domain.md sections 2, 4 and 5;
 * R5.70 to R5.83).
 */

#ifndef RULES_CONSENT_H
#define RULES_CONSENT_H

#include "base/arena.h"
#include "base/secret.h"
#include "rules/claim.h"

#define CONSENT_WORDS_MAX 1000 /* characters of a comment */

/* "This partner did this work." */
enum consent_answer {
	CONSENT_YES,
	CONSENT_NO,
	CONSENT_UNSURE,
	CONSENT_DECLINED, /* the line is not to be claimed at all */
	CONSENT_ANSWER__COUNT
};

const char *consent_code(enum consent_answer);
const char *consent_name(enum consent_answer); /* "Yes", "Not sure" */
bool consent_of(const char *code, enum consent_answer *);

/* What was said of a line last, and from which address. */
struct consent_word {
	int64_t line;
	enum consent_answer answer;
	const char *words; /* "" when none were added */
	int64_t at;
	const char *address;
};

/* What was said of a line; NULL: nothing. */
const struct consent_word *consent_word_of(
    const struct consent_word *, size_t count, int64_t line);

/* A link that was sent. Nothing in it is secret. */
struct consent {
	int64_t id, claim;
	const char *address; /* to where */
	int64_t made, expires;
	int64_t answered; /* when it was last used to answer; 0: not yet */
	int64_t replaced; /* when a newer one was sent; 0: it is the newest */
};

enum consent_state { CONSENT_OPEN, CONSENT_REPLACED, CONSENT_EXPIRED };
enum consent_state consent_state_of(const struct consent *, int64_t now);

/*
 * The token of a link: its id and a keyed hash of it, so that nobody can make
 * or change one, and no database holds one. consent_read: false for whatever we
 * did not make.
 */
void consent_token(
    const struct keys *, int64_t id, char token[SECRET_TOKEN_SIZE]);
bool consent_read(const struct keys *, const char *token, int64_t *id);

/* The address of the customer's page below `base_url` (no slash at its end;
 * "": a local address), as it stands in the mail (MESSAGE_CUSTOMER_NOTICE). */
const char *consent_link(
    struct arena *, const char *base_url, const struct keys *, int64_t id);

/* May the customer still speak about this line of the claim, and decline it
 * (R5.73)? */
bool consent_may_speak(const struct claim *, const struct line *);

/* Is it a time at which the link may be sent again (R5.70)? */
bool consent_may_send(enum claim_status);

#endif
