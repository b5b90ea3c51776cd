/* The other side of web/invitation: accepting. */

#ifndef WEB_INVITATION_ACCEPT_H
#define WEB_INVITATION_ACCEPT_H

#include "web/route.h"

/* GET and POST /invitation/:link, for who has the link: a new person chooses a
 * password and is in; somebody known is told to sign in. */
handler web_invitation_accept_show, web_invitation_accept_new;

/* POST /directories/invitations/:invitation: somebody signed in accepts what
 * their address is invited to, and is there. */
handler web_invitation_accept_known;

#endif
