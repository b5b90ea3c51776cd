/* Who has a claim's desk open: two reviewers at one claim see each other. */

#ifndef WEB_PRESENCE_H
#define WEB_PRESENCE_H

#include "rules/desk.h"
#include "store/store.h"
#include "web/request.h"

/*
 * The others who have the claim's desk open (R5.112). A viewer who may review
 * it (`act`) has it open from now on, too: presence_stay notes that.
 */
enum outcome presence_read(struct request *, struct store *, int64_t claim,
    bool act, const struct desk_open **others, size_t *count) CHECKED;

/* Note, at most once a minute, that the viewer has the desk open that was read:
 * a small write that waits for store_commit; if it fails, a later page does
 * it. */
void presence_stay(const struct request *, struct store *);

#endif
