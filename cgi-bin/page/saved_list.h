/* Lists that people keep under a name. */

#ifndef PAGE_SAVED_LIST_H
#define PAGE_SAVED_LIST_H

#include "page/filter.h"

/* "Keep this list": the form of its name. */
void page_saved_list_new(struct text *out, struct arena *,
    const struct viewer *, const struct list *, const struct filter_names *,
    const struct entries *);

/* "Your lists", each with a button that removes it. */
void page_saved_list_all(struct text *out, struct arena *,
    const struct viewer *, const struct saved_list *, size_t count,
    const char *success);

/* The address of a kept list. */
const char *page_saved_list_href(struct arena *, const struct saved_list *);

#endif
