/* The help. */

#ifndef WEB_HELP_H
#define WEB_HELP_H

#include "web/route.h"

/* GET /help and /help/:topic; for everybody, signed in or not. */
handler web_help_list, web_help_show;

#endif
