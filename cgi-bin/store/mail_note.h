/* What became of mails, in the history of the claims that they are about. */

#ifndef STORE_MAIL_NOTE_H
#define STORE_MAIL_NOTE_H

#include "rules/mail.h"
#include "store/store.h"

/*
 * An entry in the claim's history that a mail has ended so: to whom, with what
 * subject, and why in `error` ("" when it was sent); of a daily mail, one for
 * each mail that it tells of. Nothing is written of a mail about no claim, of
 * one that goes on, or that somebody does without. A mail to Microsoft's
 * people is theirs alone to see (R9.46).
 */
enum outcome store_mail_note(struct store *, struct arena *,
    const struct mail *, enum mail_state, const char *error,
    int64_t now) CHECKED;

#endif
