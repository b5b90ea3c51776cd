/*
 * What somebody wrote in a form of a claim and could not send (R9.35 to
 * R9.39): kept when the session had ended or the handler said CONFLICT or
 * FORBIDDEN, and back in the form, for its writer alone, until it is sent or
 * discarded.
 */

#ifndef WEB_UNSENT_H
#define WEB_UNSENT_H

#include "page/form.h"
#include "rules/claim.h"
#include "rules/unsent.h"
#include "web/route.h"

/* Is it a POST of a form of which words are kept? */
bool web_unsent_takes(const struct route *);

/*
 * The viewer was not let in, and the body has been read: keep its words for
 * whose they are, if the form token says so (guard_writer). False: nothing is
 * kept.
 */
bool web_unsent_rescue(
    const struct request *, const struct route *, struct store *);

/* After the handler of such a form: what it refused is kept, what it did, and
 * then led on from, is forgotten. A small write that waits for
 * store_commit. */
void web_unsent_settle(const struct request *, const struct route *,
    struct store *, const struct reply *, enum outcome);

/*
 * What the viewer has written for `place` stands in the blank form, and a
 * notice above it. `all`: what they have written in other forms of the claim
 * is in that notice, too. Words in rows come back into a form only while the
 * claim is as it was; else they are in the notice.
 */
enum outcome web_unsent_recall(struct request *, struct store *,
    const struct claim *, enum unsent_place, bool all,
    struct entries *) CHECKED;

/* POST /unsent/:claim/:place: it is not wanted any more. */
handler web_unsent_discard;

#endif
