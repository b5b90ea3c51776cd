/* Following a claim of one's company, and taking it over (R2.11). */

#ifndef WEB_FOLLOW_H
#define WEB_FOLLOW_H

#include "page/follow.h"
#include "web/route.h"

/* What the claim's page says of its owner and followers. */
enum outcome web_follow_read(struct request *, struct store *,
    const struct claim *, struct follow *) CHECKED;

/* POST /claims/:claim/follow: with "follow" yes or no. */
handler web_follow_save;

/*
 * POST /claims/:claim/take-over. FORBIDDEN: no role of the viewer reaches the
 * claim (R2.4). A stale version is a conflict, unless the claim is theirs
 * already.
 */
handler web_follow_take_over;

#endif
