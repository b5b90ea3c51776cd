/* Where program admins begin. */

#ifndef WEB_ADMIN_H
#define WEB_ADMIN_H

#include "web/route.h"

/* GET /admin. */
handler web_admin_show;

#endif
