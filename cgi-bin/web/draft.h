/*
 * What the pages of a claim share: finding the claim that the address names,
 * and everything it consists of, checked now.
 */

#ifndef WEB_DRAFT_H
#define WEB_DRAFT_H

#include "rules/claim.h"
#include "rules/proof.h"
#include "store/store.h"
#include "web/request.h"

/* The claim of the route's first argument, if the viewer may see it. ABSENT. */
enum outcome web_draft_claim(
    struct request *, struct store *, struct claim *) CHECKED;

/*
 * The same for a page that edits a part of it: FORBIDDEN when the claim's
 * status does not let that part be edited or the viewer may not fill it.
 */
enum outcome web_draft_open(
    struct request *, struct store *, enum claim_part, struct claim *) CHECKED;

/*
 * A POST on it: as web_draft_open, and the form's version must be the
 * claim's; else CONFLICT.
 */
enum outcome web_draft_post(
    struct request *, struct store *, enum claim_part, struct claim *) CHECKED;

/* Everything it consists of, its lines' causes as they are now. */
enum outcome web_draft_read(struct request *, struct store *,
    const struct claim *, struct draft *) CHECKED;

/* Where the flow goes after saving a part: the next incomplete part's page,
 * or the claim's task list when `next` was not asked for. */
const char *web_draft_next(
    struct arena *, const struct draft *, enum claim_part);

#endif
