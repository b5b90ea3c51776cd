/* The page of a claim that is no draft: drawn when it is asked for, and again
 * when a comment on it is refused. */

#ifndef WEB_CLAIM_PAGE_H
#define WEB_CLAIM_PAGE_H

#include "page/form.h"
#include "rules/claim.h"
#include "web/route.h"

/* Draw it with these entries of its comment form; `done` as in page/claim. */
enum outcome web_claim_page_draw(struct request *, struct store *,
    struct reply *, const struct claim *, const struct entries *,
    const char *done) CHECKED;

/* "?before=" of a page with a thread: the comment before which it ends; 0: none
 * is named. */
int64_t web_claim_page_before(const struct request *);

#endif
