/*
 * People who left and are to be forgotten (R9.61, R9.62). What they did stays,
 * by "A former member"; who they were goes: at once where it says so itself,
 * and beside the history in pieces, by the clock. The chain still verifies.
 */

#ifndef STORE_LEAVER_H
#define STORE_LEAVER_H

#include "rules/person.h"
#include "store/store.h"

/*
 * Forget who somebody is: their sessions, roles, memberships, lists, messages
 * and choices go, nobody signs in with their address any more, and the pieces
 * begin. ABSENT: nobody, or forgotten before. CONFLICT: a directory would be
 * without its last global admin or program admin (R2.24).
 */
enum outcome store_leaver_add(struct store *, const struct viewer *,
    struct arena *, int64_t person) CHECKED;

/*
 * The next piece, in the caller's transaction: of one of them, beside at most
 * `limit` entries of the history. ABSENT: nothing is left to be done.
 */
enum outcome store_leaver_step(
    struct store *, struct arena *, int64_t limit) CHECKED;

#endif
