/* All sides of an arbitration beside each other (R6.3, R6.6). */

#ifndef WEB_ARBITRATION_SIDES_H
#define WEB_ARBITRATION_SIDES_H

#include "page/arbitration.h"
#include "store/store.h"
#include "web/request.h"

/*
 * Read what was asked, the time that is left, and of each side of the page its
 * files, answers, conversation and what the customer said of it, without what
 * is sealed. For a lead who has declared that they may see it: the caller
 * knows.
 */
enum outcome web_arbitration_sides_read(
    struct request *, struct store *, struct arbitration_page *) CHECKED;

#endif
