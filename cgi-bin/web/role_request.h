/* One's own roles in a directory, and asking for another. */

#ifndef WEB_ROLE_REQUEST_H
#define WEB_ROLE_REQUEST_H

#include "web/route.h"

/* GET and POST /roles. */
handler web_role_request_show, web_role_request_send;

#endif
