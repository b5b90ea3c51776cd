/*
 * Second factors in the store (R2.40 to R2.44). Their secrets are sealed
 * under the installation's key, recovery codes are MACs. Every change stands
 * in history and is mailed to its person.
 */

#ifndef STORE_FACTOR_H
#define STORE_FACTOR_H

#include "base/totp.h"
#include "rules/factor.h"
#include "store/store.h"

/* What somebody has; ABSENT: there is no such person. */
enum outcome store_factor_of(
    struct store *, int64_t person, struct factor *) CHECKED;

/* The secret that was made for them, confirmed or not; ABSENT: none. BROKEN:
 * it does not open, or is another's. */
enum outcome store_factor_secret(struct store *, int64_t person, struct arena *,
    unsigned char secret[TOTP_SECRET_SIZE]) CHECKED;

/* A new random secret for the viewer, in place of one begun before. CONFLICT:
 * they have one that counts. */
enum outcome store_factor_begin(struct store *, const struct viewer *) CHECKED;

/*
 * The viewer's code of the app is right: from now on it is asked for, and these
 * are the recovery codes. INVALID: it is wrong. CONFLICT: one counts already,
 * or none was begun.
 */
enum outcome store_factor_confirm(struct store *, const struct viewer *,
    struct arena *, const char *code,
    char codes[FACTOR_CODES][FACTOR_CODE_SIZE]) CHECKED;

/*
 * Take what somebody typed, an app's code or a recovery code, which it then is
 * no more: `viewer` has at least person and now. INVALID: it is wrong, or was
 * taken before. *kind says what it was.
 */
enum outcome store_factor_take(struct store *, const struct viewer *,
    struct arena *, const char *typed, enum factor_kind *kind) CHECKED;

/* New recovery codes for the viewer, in place of the old. ABSENT: they have no
 * second factor. */
enum outcome store_factor_codes(struct store *, const struct viewer *,
    struct arena *, char codes[FACTOR_CODES][FACTOR_CODE_SIZE]) CHECKED;

/* Somebody's second factor is gone; ABSENT: they had none that counts. */
enum outcome store_factor_remove(
    struct store *, const struct viewer *, int64_t person) CHECKED;

/* Somebody of a demonstration needs none; of any other database nothing
 * happens. And: they need one like anybody. */
enum outcome store_factor_exempt(struct store *, int64_t person) CHECKED;
enum outcome store_factor_exempt_end(struct store *, int64_t person) CHECKED;

#endif
