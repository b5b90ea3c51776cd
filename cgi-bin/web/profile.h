/* One's own profile. */

#ifndef WEB_PROFILE_H
#define WEB_PROFILE_H

#include "web/route.h"

/* GET and POST /profile: who one is here, and the time zone of one's pages. */
handler web_profile_show, web_profile_save;

#endif
