/* What happened to a claim. */

#ifndef WEB_HISTORY_H
#define WEB_HISTORY_H

#include "web/route.h"

/* GET /claims/:claim/history?after=NUMBER: internal entries only for
 * Microsoft's readers. */
handler web_history_show;

#endif
