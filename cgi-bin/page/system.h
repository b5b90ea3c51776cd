/* How the site itself stands, in plain words. */

#ifndef PAGE_SYSTEM_H
#define PAGE_SYSTEM_H

#include "base/text.h"
#include "rules/person.h"
#include "rules/system.h"

void page_system_show(struct text *out, struct arena *, const struct viewer *,
    const struct system *);

#endif
