/*
 * The outbox: mails wait in it, are tried one at a time, and end. Each step is
 * a transaction of the caller's. A mail that is being tried is marked before
 * anything is sent of it, so that no two processes send it (rules/mail says
 * what holds when one is killed in between).
 */

#ifndef STORE_MAIL_H
#define STORE_MAIL_H

#include "rules/mail.h"
#include "store/store.h"

/*
 * What processes that were killed have left: attempts that began by `before`
 * and cannot be running any more. Those that were cut off wait again; those
 * whose last line was on its way are MAIL_UNSURE.
 */
enum outcome store_mail_recover(
    struct store *, int64_t before, int64_t now, struct arena *) CHECKED;

/*
 * Take the next mail that is due, as MAIL_TRYING with its random letters. Those
 * before it that are not wanted, or wanted once a day, are put aside on the
 * way, as are those that are news no more (rules/mail) and those of a kind that
 * only another program knows, which are MAIL_GIVEN_UP. ABSENT: none is due.
 */
enum outcome store_mail_take(
    struct store *, int64_t now, struct arena *, struct mail *) CHECKED;

/* Its last line goes out. CONFLICT: it is not ours any more; do not send it. */
enum outcome store_mail_hand(struct store *, struct mail *) CHECKED;

/*
 * The attempt has ended so: MAIL_SENT, MAIL_REFUSED, MAIL_UNSURE, or, for
 * another attempt or none, MAIL_WAITING with `next` (see mail_next) or
 * MAIL_GIVEN_UP. mail->tries is kept as it is. `error` in the server's words.
 * What became of it is in the claim's history (store/mail_note).
 */
enum outcome store_mail_end(struct store *, const struct mail *,
    enum mail_state, int64_t next, const char *error, int64_t now,
    struct arena *) CHECKED;

/* The mails that a daily one tells of, at most `limit`. */
enum outcome store_mail_gathered(struct store *, int64_t daily, size_t limit,
    struct arena *, struct mail **, size_t *count) CHECKED;

/* Who gets a daily mail, and up to when they were told. */
struct mail_reader {
	int64_t person;
	const char *zone;
	int64_t last;
};
enum outcome store_mail_readers(struct store *, struct arena *,
    struct mail_reader **, size_t *count) CHECKED;

/* Write their daily mail of all that is held for them; nothing when nothing
 * is. They are told up to `now`. */
enum outcome store_mail_gather(
    struct store *, int64_t person, int64_t now, struct arena *) CHECKED;

/* For program admins: mails that failed or that wait, newest first, below
 * `before` (0: from the newest); and how many, counted to `limit`. */
enum outcome store_mail_list(struct store *, bool failed, int64_t before,
    size_t limit, struct arena *, struct mail **, size_t *count) CHECKED;
enum outcome store_mail_count(
    struct store *, bool failed, size_t limit, int64_t *count) CHECKED;

/* A claim's mails that failed: to the people of its partner and to addresses
 * outside, not to Microsoft's. */
enum outcome store_mail_of_claim(struct store *, int64_t claim, struct arena *,
    struct mail **, size_t *count) CHECKED;

/* By the letters of its Message-ID. */
enum outcome store_mail_of(
    struct store *, const char *letters, struct arena *, struct mail *) CHECKED;

/* Send it again, to `address`: at the next run, its attempts counted anew.
 * CONFLICT: it has not failed (any more), nor been tried in vain. */
enum outcome store_mail_again(struct store *, const struct mail *,
    const char *address, int64_t now) CHECKED;

/* For demonstrations: all that waits was sent when it was written. */
enum outcome store_mail_settle(struct store *) CHECKED;

#endif
