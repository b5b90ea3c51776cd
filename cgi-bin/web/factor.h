/* One's second factor: on the profile, and at sign-in. */

#ifndef WEB_FACTOR_H
#define WEB_FACTOR_H

#include "web/route.h"

/* GET /profile/factor; POST begins with a new secret; POST …/confirm with the
 * first code sets it up and shows the recovery codes; POST …/codes makes new
 * ones; GET and POST …/remove ask for password and code (R2.40). */
handler web_factor_show, web_factor_begin, web_factor_confirm, web_factor_codes,
    web_factor_ask_remove, web_factor_remove;

/* GET and POST /sign-in/code: after the password (R2.42). */
handler web_factor_ask, web_factor_enter;

#endif
