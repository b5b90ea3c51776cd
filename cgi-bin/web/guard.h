/*
 * Who is asking, and may they: the session cookie, the form token, and where
 * a form was sent from. Handlers of sign-in and sign-out use the rest.
 */

#ifndef WEB_GUARD_H
#define WEB_GUARD_H

#include <stdbool.h>

#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/route.h"

/* "__Host-cpor" on https, "cpor" on http://localhost. */
const char *guard_cookie_name(const struct site *);

/* Nobody: a viewer for pages that are answered before anybody is known. */
void guard_nobody(struct request *);

/*
 * Make request->viewer of the session cookie. No cookie, two of them, one
 * that is unknown, ended or idle for too long, or a disabled person: nobody
 * signed in. The viewer always has a form token: of the session, or, for
 * nobody, of a second cookie that exists only for it (guard_invite), so that
 * nobody can sign somebody else in by a foreign form.
 * BUSY, BROKEN: the store could not be asked.
 */
enum outcome guard_enter(struct request *, struct store *) CHECKED;

/*
 * Instead: nobody, whoever is signed in, but somebody with the link whose token
 * is the route's first argument; the form token is of that link alone.
 */
void guard_hold(struct request *);

/* What such a link leads to is not found by search engines, and no site learns
 * its address. */
void guard_veil(const struct request *, struct reply *);

/* Record, at most once a minute, that the session is in use: a small write
 * that waits for store_commit; if it fails, a later request does it. */
void guard_stay(const struct request *, struct store *);

/* A page for nobody signed in carries the cookie of its form token. */
void guard_invite(const struct request *, struct reply *);

/*
 * Was a POST sent by one of our pages? Origin, when there is one, must be the
 * site's; Sec-Fetch-Site neither cross-site nor same-site. A page that tells
 * nobody its address (guard_veil) has the origin "null".
 */
bool guard_is_ours(const struct request *);

/* Is the body's `token` the viewer's? */
bool guard_token_is_right(const struct request *);

/*
 * Who wrote the body of a POST that was not let in, by its form token: the
 * viewer, or, signed in no more, whose session with this cookie ended within
 * SESSION_KEPT. A foreign page knows neither token, so that nobody puts words
 * into somebody's mouth. ABSENT: nobody we know.
 */
enum outcome guard_writer(
    const struct request *, struct store *, int64_t *person) CHECKED;

/* Is there anybody whose words a POST could hold that was not let in? Asked
 * before its body is read: nobody else's is. */
bool guard_knows(const struct request *, struct store *);

/* May the viewer use this route? */
bool guard_may(const struct viewer *, const struct route *);

/* Must the viewer set up a second factor before they may use it (R2.41)? */
bool guard_wants_factor(const struct viewer *, const struct route *);

/* Must they type their password again before (R2.46)? */
bool guard_wants_proof(const struct request *, const struct route *);

/* Before a page that says "not with these roles": find out who in the viewer's
 * directory gives roles (R2.7). If that fails, the page names nobody. */
void guard_ask(struct request *, struct store *);

/*
 * Is this an address of ours to come back to: a path of at most 1,024 bytes
 * that begins with one slash, without backslash or control character?
 */
bool guard_is_local(const char *target);

/* The `next` of the query or body when guard_is_local, else "/". */
const char *guard_next(const struct request *);

/* A page of ours, with guard_next as its own `next`. */
const char *guard_go_on(const struct request *, const char *page);

/*
 * Sign a person in: ends the session there was, makes a new one in the
 * store (inside the caller's write transaction), sets its cookie, and has a new
 * place told them by mail (store_session_place).
 * `directory` 0: not chosen yet.
 */
enum outcome guard_sign_in(const struct request *, struct store *,
    struct reply *, int64_t person, int64_t directory) CHECKED;

/* Their password was right, and their second factor is awaited: a session that
 * is good for nothing else. */
enum outcome guard_sign_in_half(const struct request *, struct store *,
    struct reply *, int64_t person) CHECKED;

/* Whose second factor is awaited in this browser; ABSENT: nobody's (any
 * more). */
enum outcome guard_half(
    const struct request *, struct store *, int64_t *person) CHECKED;

/* Is there the cookie of a session that is none any more? Not that of half of
 * one, whether or not its code is still awaited. */
enum outcome guard_has_ended(
    const struct request *, struct store *, bool *ended) CHECKED;

/*
 * Choose a directory: the session goes on in it under a new cookie, and ends
 * when it would have. ABSENT: the viewer is no member of it.
 */
enum outcome guard_choose(const struct request *, struct store *,
    struct reply *, int64_t directory) CHECKED;

/* The viewer's password is another now: their session goes on under a new
 * cookie, and all others end. */
enum outcome guard_renew(
    const struct request *, struct store *, struct reply *) CHECKED;

/* Sign out: ends the session and clears the cookie. */
enum outcome guard_sign_out(
    const struct request *, struct store *, struct reply *) CHECKED;

#endif
