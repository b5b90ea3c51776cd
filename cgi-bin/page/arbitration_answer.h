/* What an arbitration asks a claim's partner: on the page of the claim, and the
 * form to answer it. Nothing of the other sides (R6.4). */

#ifndef PAGE_ARBITRATION_ANSWER_H
#define PAGE_ARBITRATION_ANSWER_H

#include "page/layout.h"
#include "rules/arbitration.h"
#include "rules/calendar.h"
#include "rules/claim.h"

/* Has an arbitration asked for proof of any of them? Then "In arbitration"
 * stands beside the status. */
bool page_arbitration_answer_asked(
    const struct arbitration_part *, size_t count);

/* What is asked, until when (calendar_days_left of each, in `left`), and the
 * way to answer for those who `may`, where {{>MARKER}} stands; nothing while
 * nothing is asked. */
void page_arbitration_answer_parts(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct claim *,
    const struct arbitration_part *, const int *left, size_t count, bool may);

/* The form of one of them: "words". */
void page_arbitration_answer_show(struct text *out, struct arena *,
    const struct viewer *, const struct claim *,
    const struct arbitration_part *, int left, const struct entries *);

#endif
