/* What there is of the viewer (R9.63). */

#ifndef WEB_OWN_H
#define WEB_OWN_H

#include "web/route.h"

handler web_own_data; /* GET /profile/data.json */

#endif
