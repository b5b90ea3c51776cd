/* One's own profile. */

#ifndef PAGE_PROFILE_H
#define PAGE_PROFILE_H

#include "page/form.h"
#include "rules/person.h"

/* `done`: what has just been done, "" for nothing. `mail`: mail leaves this
 * site; else the page says that it waits. */
void page_profile_show(struct text *out, struct arena *, const struct viewer *,
    const struct entries *, const char *done, bool mail);

#endif
