/* The partner's dispute of what Microsoft decided (R5.25): chosen, checked,
 * then sent. Nothing is kept before it is sent. */

#ifndef WEB_DISPUTE_H
#define WEB_DISPUTE_H

#include "page/dispute.h"
#include "rules/claim.h"
#include "store/store.h"
#include "web/route.h"

/* GET and POST /claims/:claim/dispute. */
handler web_dispute_show, web_dispute_send;

/* The claim's dispute as the pages show it; what->dispute is NULL when there is
 * none. */
enum outcome web_dispute_read(struct request *, struct store *,
    const struct claim *, const struct line *, size_t count,
    struct dispute_shown *what) CHECKED;

/* Can the claim be disputed now, and if so until when at most? 0: no. */
enum outcome web_dispute_until(struct request *, struct store *,
    const struct claim *, const struct line *, size_t count,
    int64_t *until) CHECKED;

#endif
