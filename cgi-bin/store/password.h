/*
 * Links to choose a new password (R2.32). Asking for one is the same work
 * whether or not anybody has the address: that is found out by the clock, when
 * it composes the mail. All that writes does so in the caller's write
 * transaction.
 */

#ifndef STORE_PASSWORD_H
#define STORE_PASSWORD_H

#include "rules/mail.h"
#include "rules/person.h"
#include "store/store.h"

#define PASSWORD_LINK_LASTS TIME_DAY	   /* from when its mail is sent */
#define PASSWORD_LINK_KEPT  (2 * TIME_DAY) /* from when it was asked for */

/* Somebody asks for a link to this address (lower case). */
enum outcome store_password_ask(
    struct store *, const char *address, int64_t now) CHECKED;

/*
 * The mail is about to go out: make its link, whose token only the mail will
 * hold, and find whose it is. One that was made for an earlier attempt stops
 * working. ABSENT: nobody has the address who may sign in, or a password was
 * chosen meanwhile.
 */
enum outcome store_password_arm(struct store *, const struct mail *,
    int64_t now, struct arena *, char token[SECRET_TOKEN_SIZE],
    struct person *) CHECKED;

/* The mail server took the mail: that is an entry about whose it is. */
enum outcome store_password_sent(
    struct store *, const struct mail *, int64_t now, struct arena *) CHECKED;

/* Whose password a link chooses; ABSENT: it does not work (any more). */
enum outcome store_password_of(struct store *, const char *token, int64_t now,
    struct arena *, struct person *) CHECKED;

/* A password was chosen (as secret_password_make gives it), by a link or
 * otherwise: it is stored, written in history, mailed, and no link of theirs
 * works any more. */
enum outcome store_password_set(struct store *, const struct viewer *,
    const struct person *, const char *stored) CHECKED;

/* Remove what was asked for PASSWORD_LINK_KEPT ago, and its mail, but links
 * that work. */
enum outcome store_password_sweep(struct store *, int64_t now) CHECKED;

#endif
