/* The partner's locations, for those who add them. */

#ifndef WEB_LOCATION_H
#define WEB_LOCATION_H

#include "web/route.h"

/* GET /locations: all of the account. */
handler web_location_list;

/* GET and POST /locations/new. */
handler web_location_new, web_location_add;

/* GET /locations/:location. */
handler web_location_show;

#endif
