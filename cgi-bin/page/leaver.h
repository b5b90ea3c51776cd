/* Before it is forgotten who somebody was (R9.61). */

#ifndef PAGE_LEAVER_H
#define PAGE_LEAVER_H

#include "page/layout.h"

/* `entries`: address, which must be theirs. */
void page_leaver_ask(struct text *out, struct arena *, const struct viewer *,
    const struct person *, const struct entries *);

#endif
