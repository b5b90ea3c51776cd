/* The help: a table of topics, a template for each. */

#ifndef PAGE_HELP_H
#define PAGE_HELP_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"
#include "rules/person.h"

/* All topics. */
void page_help_list(struct text *out, struct arena *, const struct viewer *);

/* One topic; false: there is none of that name, and nothing is written. */
bool page_help_show(struct text *out, struct arena *, const struct viewer *,
    const char *topic) CHECKED;

#endif
