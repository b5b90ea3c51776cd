/* A lead reviewer ends approved lines (R5.28). */

#ifndef WEB_REVOKE_H
#define WEB_REVOKE_H

#include "web/route.h"

/* GET and POST /review/:claim/revoke. */
handler web_revoke_show, web_revoke_save;

#endif
