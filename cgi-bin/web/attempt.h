/*
 * Attempts to sign in that failed, counted per account and per network
 * address, so that guessing is slow. The real person is not locked out for
 * long: a window lasts fifteen minutes, and where they signed in today or
 * yesterday only the failures from there count against them.
 */

#ifndef WEB_ATTEMPT_H
#define WEB_ATTEMPT_H

#include "store/store.h"
#include "web/request.h"

#define ATTEMPT_WINDOW	(15 * TIME_MINUTE)
#define ATTEMPT_ACCOUNT 10 /* failures of one account in a window */
#define ATTEMPT_ADDRESS 50 /* failures from one address in a window */
#define ATTEMPT_MAILS	5  /* to one address in an hour */
#define ATTEMPT_ASKING	50 /* from one network in an hour */

/* Subjects of store/throttle: MACs, so that nobody reads addresses in them. */
struct attempt {
	const char *account; /* this account, from anywhere */
	const char *pair;    /* this account from here */
	const char *address; /* any account from here; of IPv6 the network */
	const char *known;   /* that this account signed in from here */
};

/* Somebody's attempt with this e-mail address, which need not exist. */
struct attempt attempt_of(const struct request *, const char *email);

/*
 * Somebody asks for a mail to this address, which nobody need have: counted in
 * a write transaction. *may: so few were asked for it, and from here, in this
 * hour that one more is written.
 */
enum outcome attempt_ask(const struct request *, struct store *,
    const char *email, bool *may) CHECKED;

/* Their attempt with a code of their second factor. */
struct attempt attempt_of_code(const struct request *, const char *email);

/* How many seconds until it may be made; 0: now. */
enum outcome attempt_wait(struct store *, const struct attempt *, int64_t now,
    int64_t *seconds) CHECKED;

/* "There were too many attempts to sign in. Wait 15 minutes, then try again".
 */
const char *attempt_words(struct arena *, int64_t seconds);

/* It failed; inside a write transaction. */
enum outcome attempt_failed(
    struct store *, const struct attempt *, int64_t now) CHECKED;

/* It was right: the account starts afresh; inside a write transaction. */
enum outcome attempt_proved(
    struct store *, const struct attempt *, int64_t now) CHECKED;

#endif
