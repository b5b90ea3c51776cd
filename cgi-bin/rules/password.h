/*
 * Which passwords people may choose (R2.31): length, and nothing that somebody
 * would try first. No rules of composition; any character counts.
 */

#ifndef RULES_PASSWORD_H
#define RULES_PASSWORD_H

#include <stdbool.h>

#include "base/arena.h"

#define PASSWORD_LEAST 12  /* characters, in Normalization Form C */
#define PASSWORD_MOST  256 /* likewise */

/* The limits, for the hint beside every field that takes a new one. */
#define PASSWORD_HINT                                                          \
	"12 to 256 characters of any kind, also spaces and signs of any "      \
	"script. Several words that only you would put together are good. "    \
	"Passwords that many people have, your name and your e-mail address "  \
	"are refused, also with digits added."

enum password_fault {
	PASSWORD_FINE,
	PASSWORD_SHORT,
	PASSWORD_LONG,
	PASSWORD_COMMON, /* one of the 3,000 commonest, or little more */
	PASSWORD_OWN,	 /* of their own name or address */
	PASSWORD_FAULT__COUNT
};

/* The password as it is judged, stored and checked, of what was typed:
 * Normalization Form C, so that it is the same from every keyboard. */
const char *password_of(struct arena *, const char *typed);

/*
 * What is wrong with a password for somebody of that e-mail address and name.
 * Common and own ones are refused in upper and lower case, repeated, and with
 * digits and signs in front or behind.
 */
enum password_fault password_judge(
    const char *password, const char *email, const char *name);

/* What to do instead, for beside the field. */
const char *password_sentence(enum password_fault);

/* Is it one of the commonest, in lower case? */
bool password_is_listed(const char *word);

#endif
