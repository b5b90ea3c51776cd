/* The partner's locations, for those who add them. */

#ifndef WEB_LOCATION_H
#define WEB_LOCATION_H

#include "web/form.h"
#include "web/route.h"

/* GET /locations: all of the account. */
handler web_location_list;

/* GET and POST /locations/new. */
handler web_location_new, web_location_add;

/* GET /locations/:location, and POST its name and address (R2.52). */
handler web_location_show, web_location_change;

/*
 * Was the form drawn from the location as it is now? CONFLICT: it was not,
 * which a sentence beside its first field says. INVALID: it does not tell.
 */
enum outcome web_location_fresh(struct request *, struct store *,
    int64_t location, struct entries *) CHECKED;

#endif
