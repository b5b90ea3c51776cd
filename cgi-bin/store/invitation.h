/*
 * Invitations in the store (rules/invitation). What is accepted is given by who
 * invited, who must still be one to give it: else it is worth nothing. All that
 * writes does so in the caller's write transaction and stands in history.
 */

#ifndef STORE_INVITATION_H
#define STORE_INVITATION_H

#include "rules/invitation.h"
#include "rules/mail.h"
#include "store/store.h"

#define INVITATION_LASTS TIME_DAY /* from when its mail is sent */
#define INVITATION_LIST	 200	  /* that wait, on one page */

/* Invite: sets invitation->id; `directory`, email, name, zone and grant count.
 * CONFLICT: they are invited already. INVALID: too many in a day. */
enum outcome store_invitation_add(struct store *, const struct viewer *,
    struct arena *, struct invitation *) CHECKED;

/* One that waits, of the viewer's directory or made in it. */
enum outcome store_invitation_of(struct store *, const struct viewer *,
    int64_t id, struct arena *, struct invitation *) CHECKED;

/* All of those, by name, at most INVITATION_LIST. */
enum outcome store_invitation_list(struct store *, const struct viewer *,
    struct arena *, struct invitation **, size_t *count) CHECKED;

/* Those that an address (lower case) may accept now. */
enum outcome store_invitation_for(struct store *, const char *email,
    int64_t now, struct arena *, struct invitation **, size_t *count) CHECKED;

/* Another mail; the link of the one before works until it goes out. INVALID as
 * above. */
enum outcome store_invitation_again(struct store *, const struct viewer *,
    struct arena *, const struct invitation *) CHECKED;

/* It is worth nothing any more. ABSENT: it was not. */
enum outcome store_invitation_withdraw(struct store *, const struct viewer *,
    struct arena *, const struct invitation *) CHECKED;

/* The account `from` becomes a part of another: whoever is invited to both, or
 * belongs to the other, is invited to it no more. */
enum outcome store_invitation_merge(struct store *, const struct viewer *,
    struct arena *, int64_t from, int64_t into) CHECKED;

/* The mail is about to go out: make its link, whose token only the mail will
 * hold. ABSENT: it is worth nothing any more. */
enum outcome store_invitation_arm(struct store *, const struct mail *,
    int64_t now, struct arena *, char token[SECRET_TOKEN_SIZE],
    struct invitation *) CHECKED;

/* What a link invites to; ABSENT: it does not work (any more). */
enum outcome store_invitation_of_link(struct store *, const char *token,
    int64_t now, struct arena *, struct invitation *) CHECKED;

/* Somebody accepts: they are a member and have the role. ABSENT: it is worth
 * nothing any more. */
enum outcome store_invitation_accept(struct store *, const struct invitation *,
    int64_t person, int64_t now, struct arena *) CHECKED;

#endif
