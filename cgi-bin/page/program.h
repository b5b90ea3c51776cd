/* Programs, for the program admins: the list, and one. */

#ifndef PAGE_PROGRAM_H
#define PAGE_PROGRAM_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/requirement.h"

void page_program_list(struct text *out, struct arena *, const struct viewer *,
    const struct program_terms *, size_t count);

/* `entries`: invitation, open, kind, words; `done`: the word of "?done=…". */
void page_program_show(struct text *out, struct arena *, const struct viewer *,
    const struct program_terms *, const struct entries *, const char *done);

#endif
