/* People who left and are to be forgotten (R9.61). */

#ifndef WEB_LEAVER_H
#define WEB_LEAVER_H

#include "web/route.h"

handler web_leaver_ask;	   /* GET /admin/people/:person/forget */
handler web_leaver_forget; /* POST: it needs their address, typed */

#endif
