/*
 * The password again before what matters most (R2.46): routes that are PROVED
 * are answered by this page when the password was typed more than ten minutes
 * ago, and happen once it is right, with all that was typed.
 */

#ifndef WEB_CONFIRM_H
#define WEB_CONFIRM_H

#include "web/route.h"

/* The page, instead of what was asked for; it holds the form that was sent. */
void web_confirm_ask(struct request *, struct reply *);

/* POST /confirm: leads on to the page that was asked for, or, of a form, sets
 * request->resumed with its path and body. */
handler web_confirm_send;

/*
 * Is this the viewer's password? For routes that are OWN: nothing may be open.
 * DONE: it is, and the session knows. INVALID: it is not, or there were too
 * many attempts; *fault is the sentence beside the field.
 */
enum outcome web_confirm_password(struct request *, struct store *,
    const char *password, const char **fault) CHECKED;

#endif
