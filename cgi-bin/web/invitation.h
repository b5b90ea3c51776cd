/* Invitations: made, sent again, withdrawn, accepted. */

#ifndef WEB_INVITATION_H
#define WEB_INVITATION_H

#include "web/route.h"

/* GET and POST /people/invite, for a directory's own admins, and
 * /admin/people/invite, for program admins. */
handler web_invitation_new, web_invitation_add;

/* POST …/people/invitations/:invitation/again and …/withdraw. */
handler web_invitation_again, web_invitation_withdraw;

#endif
