/* Messages: rows in-app and in the outbox, written with the change they tell
 * of. */

#ifndef STORE_MESSAGE_H
#define STORE_MESSAGE_H

#include "rules/claim.h"
#include "rules/message.h"
#include "store/store.h"

/*
 * Tell the partner's side of a claim (owner and followers; when the owner is
 * disabled, the location's incentives admins), but not `viewer`'s own person:
 * they did it. In-app and in the outbox. `once` (NULL: always) names an
 * occasion: a second message of that name to the same person is not written.
 */
enum outcome store_message_to_partner(struct store *, const struct viewer *,
    const struct claim *, enum message_kind, const char *detail,
    const char *once) CHECKED;

/* The same of a decision, always, in a mail that carries its letter
 * (store/letter). */
enum outcome store_message_letter(struct store *, const struct viewer *,
    const struct claim *, enum message_kind, const char *detail,
    int64_t letter) CHECKED;

/* Tell the claim's reviewer, if it has one; likewise. */
enum outcome store_message_to_reviewer(struct store *, const struct viewer *,
    const struct claim *, enum message_kind, const char *detail,
    const char *once) CHECKED;

/* Tell the lead reviewers who decided nothing of the claim; likewise. */
enum outcome store_message_to_leads(struct store *, const struct viewer *,
    const struct claim *, enum message_kind, const char *detail,
    const char *once) CHECKED;

/* Tell the lead reviewers who may decide an arbitration that a claim takes part
 * in: who belongs to one of its partners may not, nor who declared to work for
 * one (R6.6). */
enum outcome store_message_to_arbiters(struct store *, const struct viewer *,
    const struct claim *, int64_t arbitration, enum message_kind,
    const char *detail, const char *once) CHECKED;

/* Write a mail to an address outside (the customer's contact). */
enum outcome store_message_to_address(struct store *, const struct viewer *,
    const struct claim *, enum message_kind, const char *address,
    const char *detail) CHECKED;

/* Tell a member of a directory about themselves there, unless they did it. */
enum outcome store_message_to_member(struct store *, const struct viewer *,
    enum message_kind, int64_t person, int64_t directory,
    const char *detail) CHECKED;

/* The mail alone; `about` 0: about nobody but who gets it; `directory` 0: it is
 * theirs wherever they are. */
enum outcome store_message_mail_about(struct store *, enum message_kind,
    int64_t person, int64_t directory, int64_t about, const char *detail,
    int64_t now) CHECKED;

/* A mail to an address alone, whoever has it; its id, for what holds its link.
 */
enum outcome store_message_mail_link(struct store *, enum message_kind,
    const char *address, int64_t now, int64_t *mail) CHECKED;

/* A person's messages in a directory, newest first, before message `before`
 * (0: from the newest), at most `limit`. Names of claims that they may not
 * see any more are "". */
enum outcome store_message_list(struct store *, const struct viewer *,
    int64_t before, size_t limit, struct arena *, struct message **,
    size_t *count) CHECKED;

/* Mark all as read up to message `id`; only those about `claim` when it is not
 * 0. DONE also when there was none. */
enum outcome store_message_read(
    struct store *, const struct viewer *, int64_t id, int64_t claim) CHECKED;

/* Mark those about a person as read; DONE also when there was none. */
enum outcome store_message_read_about(
    struct store *, const struct viewer *, int64_t about) CHECKED;

#endif
