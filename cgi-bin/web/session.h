/* Signing in and out. */

#ifndef WEB_SESSION_H
#define WEB_SESSION_H

#include "web/route.h"

/* GET and POST /sign-in; POST /sign-out. One sentence answers an unknown
 * address, a wrong password and a person who may not sign in, after the same
 * time. */
handler web_session_new, web_session_create, web_session_end;

/* GET and POST /profile/sessions: where one is signed in; one of them, or all
 * others, are signed out (R2.45). */
handler web_session_list, web_session_end_one;

/* Somebody has proved in all ways who they are: their session, in their
 * directory when there is only one, and history; inside a write transaction. */
enum outcome web_session_enter(
    struct request *, struct store *, struct reply *, int64_t person) CHECKED;

#endif
