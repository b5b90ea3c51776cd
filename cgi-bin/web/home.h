/* The first page. */

#ifndef WEB_HOME_H
#define WEB_HOME_H

#include "web/route.h"

/* GET /: what needs the viewer, by their roles. */
handler web_home_show;

#endif
