/* Passwords: forgotten, chosen by a link, changed. */

#ifndef WEB_PASSWORD_H
#define WEB_PASSWORD_H

#include "page/form.h"
#include "web/route.h"

/*
 * GET and POST /sign-in/forgot. The answer, and the work for it, are the same
 * whether or not anybody has the address: the clock finds that out when it
 * writes the mail (store/password).
 */
handler web_password_ask, web_password_send;

/* GET and POST /password/:link, for who has the link of such a mail. */
handler web_password_choose, web_password_chosen;

/* GET and POST /profile/password. */
handler web_password_change, web_password_changed;

/*
 * What is to be stored of a new password that was typed, by somebody of that
 * address and name. INVALID: a sentence stands beside the field "password".
 * Takes a tenth of a second: outside of any transaction.
 */
enum outcome web_password_make(struct request *, const char *typed,
    const char *email, const char *name, struct entries *,
    char stored[SECRET_STRING_SIZE]) CHECKED;

#endif
