/*
 * The customer's word in the store (rules/consent): the links that were sent,
 * what was said through them, and the reviewer's asking. All that writes does
 * so in the caller's write transaction, which anything but DONE must undo.
 */

#ifndef STORE_CONSENT_H
#define STORE_CONSENT_H

#include "rules/consent.h"
#include "store/store.h"

/* Mails about one claim in a day. */
#define CONSENT_MAILS 5

/* Answers through one link in an hour. */
#define CONSENT_ANSWERS 20

/*
 * Write the claim's customer contact a mail with a new link (R4.28, R5.70), its
 * outbox row and its history entry; older links stop working. DONE without any
 * when the claim has no such contact. INVALID: CONSENT_MAILS were written
 * today.
 */
enum outcome store_consent_send(struct store *, const struct viewer *,
    struct arena *, const struct claim *) CHECKED;

/* A link by its id. ABSENT: there is none, or its claim is gone. */
enum outcome store_consent_of(
    struct store *, int64_t id, struct arena *, struct consent *) CHECKED;

/* The claim's newest link: the one that works, and that a mail to its address
 * holds. ABSENT: none was made. */
enum outcome store_consent_newest(
    struct store *, int64_t claim, struct arena *, struct consent *) CHECKED;

/* What was said of the claim's lines last, in their order. */
enum outcome store_consent_words(struct store *, int64_t claim, struct arena *,
    struct consent_word **, size_t *count) CHECKED;

/*
 * The customer says something of each of these lines (R5.72): kept, in the
 * history for Microsoft's eyes, told to the reviewer; the customer who was
 * asked gives back the turn. `now` stands in the viewer, who is nobody.
 * INVALID: a line is none that the customer may speak about, or nothing is
 * said. CONFLICT: the claim has changed since claim->version. FORBIDDEN:
 * CONSENT_ANSWERS came through this link within the hour.
 */
enum outcome store_consent_say(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct consent *,
    const struct consent_word *, size_t count) CHECKED;

/*
 * The customer declines lines (R5.73), with words for Microsoft's reviewers
 * only: they end at once, the claim's status follows, partner and reviewer are
 * told. INVALID, CONFLICT and FORBIDDEN as above.
 */
enum outcome store_consent_decline(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct consent *,
    const int64_t *lines, size_t count, const char *words) CHECKED;

/* The reviewer asks the customer (R5.74): another mail, and the turn is the
 * customer's. FORBIDDEN: the claim's status does not allow it. CONFLICT: it is
 * not the reviewer's turn, for instance because they are asked already. INVALID
 * as store_consent_send. */
enum outcome store_consent_ask(struct store *, const struct viewer *,
    struct arena *, struct claim *) CHECKED;

/* Their time is over: the turn goes back to the reviewer. */
enum outcome store_consent_silent(struct store *, const struct viewer *,
    struct arena *, struct claim *) CHECKED;

#endif
