/* One's own profile. */

#ifndef PAGE_PROFILE_H
#define PAGE_PROFILE_H

#include "page/form.h"
#include "rules/factor.h"

/* `done`: what has just been done, "" for nothing. `mail`: mail leaves this
 * site; else the page says that it waits. */
void page_profile_show(struct text *out, struct arena *, const struct viewer *,
    const struct factor *, const struct entries *, const char *done, bool mail);

/* A list of time zones for the entry "zone", where {{>MARKER}} stands; what the
 * entry holds is among them. */
void page_profile_zone(
    struct tmpl *, enum marker, struct arena *, const struct entries *);

#endif
