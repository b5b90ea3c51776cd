/* A location's partner types, for those who look after partners (R2.55). */

#ifndef WEB_TYPE_H
#define WEB_TYPE_H

#include "web/route.h"

/* GET and POST /admin/locations/:location. */
handler web_type_show, web_type_save;

#endif
