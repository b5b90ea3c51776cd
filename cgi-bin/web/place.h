/* Where its proof shows what it must show: the page on which a partner says so
 * (docs/rules.md R4.62, R4.63). */

#ifndef WEB_PLACE_H
#define WEB_PLACE_H

#include "page/place.h"
#include "web/route.h"

/* GET and POST /claims/:claim/proof/places. In statuses that are not edited
 * the page is to be read. */
handler web_place_show, web_place_save;

/* A claim's elements and files with their places, for the pages that show
 * them. */
enum outcome web_place_read(struct request *, struct store *,
    const struct claim *, struct place_page *) CHECKED;

#endif
