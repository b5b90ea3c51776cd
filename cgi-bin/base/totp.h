/*
 * One-time codes of time (RFC 6238, HMAC-SHA-1, steps of 30 seconds), as
 * authenticator apps make them. liboath's only door.
 */

#ifndef BASE_TOTP_H
#define BASE_TOTP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/outcome.h"

#define TOTP_SECRET_SIZE 20 /* bytes, as RFC 4226 recommends */
#define TOTP_STEP	 30 /* seconds */
#define TOTP_DRIFT	 1  /* steps that a clock may be wrong by */
#define TOTP_DIGITS	 6
#define TOTP_CODE_SIZE	 9  /* at most eight digits, and the NUL */
#define TOTP_WORDS_SIZE	 33 /* a secret in base 32, and the NUL */

/* The code of a step (seconds since 1970 / TOTP_STEP) in 6 to 8 digits; false:
 * liboath cannot. */
bool totp_code(const void *secret, size_t length, int64_t step, unsigned digits,
    char code[TOTP_CODE_SIZE]) CHECKED;

/*
 * Is it the code of the step that `now` is in, or of TOTP_DRIFT steps beside
 * it, and later than step `after`? Then that is *step, which must not be taken
 * again. All steps are compared, each in constant time.
 */
bool totp_match(const unsigned char secret[TOTP_SECRET_SIZE], const char *code,
    int64_t now, int64_t after, int64_t *step) CHECKED;

/* A secret as people type it into an app: base 32 (RFC 4648). */
void totp_words(
    const unsigned char secret[TOTP_SECRET_SIZE], char words[TOTP_WORDS_SIZE]);

#endif
