/*
 * Changing the address that one signs in with (R2.62 to R2.65): asked for, and
 * done by a link that is mailed to the new address. Asking is the same work and
 * leaves the same behind whether or not somebody else has that address: that is
 * found out by the clock, when it composes the mail. All that writes does so in
 * the caller's write transaction.
 */

#ifndef STORE_ADDRESS_H
#define STORE_ADDRESS_H

#include "rules/mail.h"
#include "rules/person.h"
#include "store/store.h"

#define ADDRESS_LINK_LASTS TIME_DAY	  /* from when its mail is sent … */
#define ADDRESS_KEPT	   (2 * TIME_DAY) /* … and at most from the asking */

/* A change that waits. */
struct address_change {
	const char *address; /* the new one, in lower case */
	int64_t asked;
};

/* The viewer asks for a change to `address`, in place of one that waits; a
 * notice goes to their present one. */
enum outcome store_address_ask(
    struct store *, const struct viewer *, const char *address) CHECKED;

/* Which change of a person's waits; ABSENT: none. */
enum outcome store_address_pending(struct store *, int64_t person, int64_t now,
    struct arena *, struct address_change *) CHECKED;

/* The viewer's that waits is no more. ABSENT: none does. */
enum outcome store_address_withdraw(
    struct store *, const struct viewer *, struct arena *) CHECKED;

/*
 * The mail is about to go out: make its link, whose token only the mail will
 * hold, and which works until *expires. ABSENT: it is withdrawn, who asked may
 * not sign in any more, or somebody has the address.
 */
enum outcome store_address_arm(struct store *, const struct mail *, int64_t now,
    char token[SECRET_TOKEN_SIZE], int64_t *expires) CHECKED;

/* The change that a link does, for the person who asked for it and nobody else;
 * ABSENT: it does not work (any more). */
enum outcome store_address_of(struct store *, const char *token, int64_t person,
    int64_t now, struct arena *, struct address_change *) CHECKED;

/* The viewer signs in with that address from now on: a notice goes to the one
 * before, mails that wait and are not about the account go to the new one. */
enum outcome store_address_set(struct store *, const struct viewer *,
    const struct address_change *) CHECKED;

/* Remove what was asked for ADDRESS_KEPT ago, with its mail. */
enum outcome store_address_sweep(struct store *, int64_t now) CHECKED;

#endif
