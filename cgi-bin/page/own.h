/* What there is of a person, as a JSON file (R9.63). */

#ifndef PAGE_OWN_H
#define PAGE_OWN_H

#include "base/text.h"
#include "rules/own.h"

void page_own_json(struct text *out, struct arena *, const struct own *);

#endif
