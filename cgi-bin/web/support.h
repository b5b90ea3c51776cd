/* Support requests. */

#ifndef WEB_SUPPORT_H
#define WEB_SUPPORT_H

#include "web/route.h"

/* GET /support: the open ones, or "?show=closed" those. */
handler web_support_list;

/* GET and POST /support/new: "?claim=" and "?code=" fill the form in. */
handler web_support_new, web_support_open;

/* GET and POST /support/:request, POST /support/:request/close. */
handler web_support_show, web_support_write, web_support_close;

#endif
