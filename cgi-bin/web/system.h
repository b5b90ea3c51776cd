/* How the site itself stands (R8.47). */

#ifndef WEB_SYSTEM_H
#define WEB_SYSTEM_H

#include "web/route.h"

/* GET /admin/system. */
handler web_system_show;

#endif
