/* One's own profile. */

#ifndef WEB_PROFILE_H
#define WEB_PROFILE_H

#include "web/route.h"

/* GET and POST /profile: who one is here, the time zone of one's pages,
 * and which mails one wants (R9.10). */
handler web_profile_show, web_profile_save;

/* Is it a time zone that pages offer: of the list, or the one there was? */
bool web_profile_offers(const char *zone, const char *present);

#endif
