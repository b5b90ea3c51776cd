/*
 * Which mails a person wants (R9.10), and the links by which they say so
 * without signing in. A link vouches for one person and one topic, by a tag
 * under the installation's key; it does not expire, since old mails are where
 * people find it, and it can do nothing but end mails.
 */

#ifndef STORE_MAIL_CHOICE_H
#define STORE_MAIL_CHOICE_H

#include "rules/mail.h"
#include "rules/person.h"
#include "store/store.h"

enum outcome store_mail_choice_of(struct store *, int64_t person,
    struct arena *, struct mail_choice *) CHECKED;

/* Choose so; what is held for a daily mail is looked at again. In history, when
 * it is a change. */
enum outcome store_mail_choice_set(struct store *, const struct viewer *,
    int64_t person, const struct mail_choice *, struct arena *) CHECKED;

/* No more of a topic; of MAIL_DAILY: no more of any that is optional. */
enum outcome store_mail_choice_stop(struct store *, const struct viewer *,
    int64_t person, enum mail_topic, struct arena *) CHECKED;

/* The link's token, and back (false: none of ours). */
void store_mail_choice_link(const struct store *, int64_t person,
    enum mail_topic, char token[SECRET_TOKEN_SIZE]);
bool store_mail_choice_of_link(const struct store *, const char *token,
    int64_t *person, enum mail_topic *);

#endif
