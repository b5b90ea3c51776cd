/* Whose turn a claim on the desk is, and what the viewer can do about it. */

#ifndef PAGE_REVIEW_TURN_H
#define PAGE_REVIEW_TURN_H

#include "page/review.h"

/* Into the body of TEMPLATE_REVIEW_SHOW: who has the turn since when and until
 * when (R5.2), who reviews the claim, its dispute (R5.25), a decision that
 * waits for a second look (R5.64), and the ways on that are open to the viewer.
 */
void page_review_turn_set(struct tmpl *body, struct arena *,
    const struct viewer *, const struct review *);

/* What a form of the desk carries: the claim's address, token and version. */
void page_review_turn_form(struct tmpl *form, struct arena *,
    const struct viewer *, const struct claim *);

#endif
