/* The review desk, and what asking and deciding share. */

#ifndef WEB_REVIEW_H
#define WEB_REVIEW_H

#include "page/review.h"
#include "rules/claim.h"
#include "store/store.h"
#include "web/route.h"

/* GET /review/:claim. */
handler web_review_show;

/* POST /review/:claim/start and …/take-over: whoever presses is the reviewer
 * from then on. POST …/comments: a comment, a question or an internal note. */
handler web_review_start, web_review_take_over, web_review_comment;

/* Everything the desk shows of a claim. */
enum outcome web_review_read(struct request *, struct store *,
    const struct claim *, struct review *) CHECKED;

/* The claim, for who has a say in its review: FORBIDDEN to who belongs to its
 * partner (R5.91). */
enum outcome web_review_claim(
    struct request *, struct store *, struct claim *) CHECKED;

/*
 * The claim of a POST that makes `event`. CONFLICT: it has changed since the
 * form's version, or its status has no such event, or, but for starting, the
 * viewer is not its reviewer (R5.19): web_review_conflict is the answer.
 * INVALID with a fault: the form has no version.
 */
enum outcome web_review_post(
    struct request *, struct store *, enum claim_event, struct claim *) CHECKED;

/* May the viewer make `event` as the claim stands (which claim_may allows)?
 * CONFLICT: no, somebody else may. */
enum outcome web_review_may(struct request *, struct store *,
    const struct claim *, enum claim_event) CHECKED;

/* Answer it: what changed since then, who reviews it now, and what was typed
 * (`entries` may be NULL). Returns CONFLICT. */
enum outcome web_review_conflict(struct request *, struct store *,
    struct reply *, const struct claim *, const struct entries *) CHECKED;

#endif
