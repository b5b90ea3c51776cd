/* The second look: a decision that has not gone out, beside the proof. */

#ifndef PAGE_LOOK_H
#define PAGE_LOOK_H

#include "page/review.h"

/* review->look is there. `entries`: "view", "words". Those who may not answer
 * read it. */
void page_look_show(struct text *out, struct arena *, const struct viewer *,
    const struct review *, const struct entries *);

#endif
