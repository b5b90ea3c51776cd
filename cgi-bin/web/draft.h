/*
 * What the pages of a claim share: finding the claim that the address names,
 * everything it consists of, checked now, and the way from page to page.
 *
 *	out = web_draft_post(request, store, PART_WHO, &claim);
 *	if (out != DONE && out != CONFLICT)
 *		return out;
 *	invalid = form_read(request, fields, LENGTH(fields), &form, &entries);
 *	if (out == CONFLICT)
 *		return web_draft_conflict(
 *		    request, store, reply, &claim, PART_WHO, &entries);
 */

#ifndef WEB_DRAFT_H
#define WEB_DRAFT_H

#include "page/form.h"
#include "rules/claim.h"
#include "rules/draft.h"
#include "rules/event.h"
#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/route.h"

/* The claim of the route's first argument, if the viewer may see it. ABSENT. */
enum outcome web_draft_claim(
    struct request *, struct store *, struct claim *) CHECKED;

/* The same for what only these roles may do. FORBIDDEN: the viewer has none of
 * them that reaches the claim (R2.4), and the page that says so names them. */
enum outcome web_draft_claim_as(
    struct request *, struct store *, unsigned roles, struct claim *) CHECKED;

/*
 * The same for a page that edits a part of it. FORBIDDEN: the viewer may not
 * fill it in (a draft: MAY_FILL; any other status: MAY_SUBMIT, R2.3), and the
 * page that says so names those roles. CONFLICT: the claim's status does not
 * let that part be edited (R5.16; for PART_PROOF, be added to).
 */
enum outcome web_draft_open(
    struct request *, struct store *, enum claim_part, struct claim *) CHECKED;

/* May proof be added to it as it stands (R5.17): to a claim that is over, only
 * while that can be disputed? CONFLICT: no. */
enum outcome web_draft_may_add(
    struct request *, struct store *, const struct claim *) CHECKED;

/*
 * A POST on it: as web_draft_open, and the form's version must be the
 * claim's; else CONFLICT, and *claim is what is stored now. INVALID with a
 * fault: the form has no version.
 */
enum outcome web_draft_post(
    struct request *, struct store *, enum claim_part, struct claim *) CHECKED;

/*
 * Answer a POST that came too late: the page that shows what changed since the
 * form's version and each entry as it was typed, so that nothing is lost.
 * Returns CONFLICT. An entry that holds codes or ids should be given words
 * first (web_draft_say); an empty one is not shown. `entries` may be NULL.
 */
enum outcome web_draft_conflict(struct request *, struct store *,
    struct reply *, const struct claim *, enum claim_part,
    const struct entries *) CHECKED;

/*
 * What happened to a claim after history entry `after`, oldest first, as the
 * viewer may know it: internal entries and Microsoft's names are Microsoft's.
 */
struct draft_change;
enum outcome web_draft_changes(struct request *, struct store *, int64_t claim,
    int64_t after, size_t limit, struct draft_change **, size_t *count) CHECKED;

/*
 * Has the viewer done it already with the form at hand, a second press of its
 * button? So it is when `kind`, by them, is the first change of the claim since
 * the form's version.
 */
enum outcome web_draft_was_sent(struct request *, struct store *,
    const struct claim *, enum event_kind kind, bool *sent) CHECKED;

/* The entries with one more for each problem, linked to where it is mended. */
void web_draft_add_problems(
    struct arena *, const struct draft *, struct entries *);

/* Put words in place of what the entry of that name holds. */
void web_draft_say(struct entries *, const char *name, const char *words);

/* Everything it consists of, its lines' causes as they are now; draft->claim
 * is the caller's. */
enum outcome web_draft_read(struct request *, struct store *,
    const struct claim *, struct draft *) CHECKED;

/*
 * Can the part not be started yet (R4.25)? Then the reply is the page that
 * says which parts come first, and the handler returns DONE to a GET and
 * CONFLICT to a POST.
 */
bool web_draft_waits(
    struct request *, struct reply *, const struct draft *, enum claim_part);

/*
 * Where the flow goes after saving a part: of a draft, to the next part that
 * can be worked on and is not completed (the last is the check page); of a
 * claim that must be answered, back to the answer (R5.45). `draft` is as it
 * stands after the save.
 */
const char *web_draft_next(
    struct arena *, const struct draft *, enum claim_part);

/* The end of saving a part: read the claim as it is after the save, and send
 * the browser where web_draft_next says. */
enum outcome web_draft_go(struct request *, struct store *, struct reply *,
    const struct claim *, enum claim_part) CHECKED;

/* "Add customer": GET and POST /claims/new. */
handler web_draft_new, web_draft_create;

/* The roles of which one lets a partner's person change this claim: a draft,
 * or one that was submitted (R2.3). */
unsigned web_draft_roles(const struct claim *);

/* A draft's task list: web_claim_show calls it for drafts. */
enum outcome web_draft_show(struct request *, struct store *, struct reply *,
    const struct claim *) CHECKED;

/* The question whether to delete a draft, and its deletion: GET and POST
 * /claims/:claim/delete. */
handler web_draft_ask_delete, web_draft_delete;

#endif
