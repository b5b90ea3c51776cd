/*
 * The second factor: a code of an authenticator app, or one of ten recovery
 * codes, after the password (R2.40 to R2.44).
 */

#ifndef RULES_FACTOR_H
#define RULES_FACTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/person.h"

#define FACTOR_CODES	  10 /* recovery codes, each used once */
#define FACTOR_LETTERS	  10 /* of one */
#define FACTOR_CODE_SIZE  12 /* "a1b2c-d3e4f", and the NUL */
#define FACTOR_TYPED_MAX  40 /* characters that are read */
#define FACTOR_WAIT	  (10 * TIME_MINUTE) /* for it, after the password */
#define FACTOR_LETTER_SET "0123456789abcdefghjkmnpqrstvwxyz"

/* What somebody has. */
struct factor {
	int64_t made;	   /* 0: none, nor one begun */
	int64_t confirmed; /* 0: not set up (to its end) */
	int64_t left;	   /* recovery codes that were not used */
	bool exempt;	   /* of a demonstration: none is needed */
};

/* Must somebody with the viewer's roles where they are have one (R2.41)?
 * viewer->factor tells whether they have it, or are exempt. */
bool factor_is_needed(const struct viewer *);

enum factor_kind { FACTOR_NONE, FACTOR_CODE, FACTOR_RECOVERY };

/* What was typed, without spaces and dashes, in small letters, o, i and l read
 * as the digits they look like; and which of the two it can be. */
enum factor_kind factor_read(const char *typed, char plain[FACTOR_CODE_SIZE]);

/* A new random recovery code as it is shown: two groups of five. */
void factor_code_new(char code[FACTOR_CODE_SIZE]);

/* Beside a code that is wrong, too old, or was used before. */
#define FACTOR_WRONG                                                           \
	"Enter the code that your app shows now, or a recovery code that you " \
	"have not used yet; each is taken once"

/* Its name in history. */
#define FACTOR_FIELD "Second factor"

#endif
