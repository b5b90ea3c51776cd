/* One claim: what it is made of, where it stands, and what is said about it. */

#ifndef WEB_CLAIM_H
#define WEB_CLAIM_H

#include "page/form.h"
#include "rules/claim.h"
#include "web/route.h"

/* GET /claims/:claim: of a draft its task list, of any other its page. */
handler web_claim_show;

/* The page of a claim that is no draft, with these entries of its comment
 * form; `done` as in page/claim. */
enum outcome web_claim_draw(struct request *, struct store *, struct reply *,
    const struct claim *, const struct entries *, const char *done) CHECKED;

#endif
