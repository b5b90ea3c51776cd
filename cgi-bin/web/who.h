/* "Who claims": the claim's name and the location (R4.2, R4.3). */

#ifndef WEB_WHO_H
#define WEB_WHO_H

#include "web/route.h"

/* GET and POST /claims/:claim/who. */
handler web_who_show, web_who_save;

#endif
