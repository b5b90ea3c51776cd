/* The list of claims. */

#ifndef PAGE_LIST_H
#define PAGE_LIST_H

#include "page/filter.h"
#include "rules/list.h"

/* A page of the list, with the filter that made it. */
void page_list_show(struct text *out, struct arena *, const struct viewer *,
    const struct list *, const struct filter_names *, const struct list_page *,
    const char *success);

#endif
