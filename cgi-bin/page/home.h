/* The first page. */

#ifndef PAGE_HOME_H
#define PAGE_HOME_H

#include "base/arena.h"
#include "base/text.h"
#include "rules/person.h"

void page_home_show(struct text *out, struct arena *, const struct viewer *);

#endif
