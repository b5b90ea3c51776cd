/* The list of claims. */

#ifndef PAGE_LIST_H
#define PAGE_LIST_H

#include "page/filter.h"
#include "rules/list.h"

/* What a page of the list shows besides its claims. */
struct list_around {
	struct filter_names names;
	const struct saved_list *saved; /* the viewer's */
	size_t saved_count;
	const char *success; /* NULL: nothing was done */
};

/* A page of the list, with the filter that made it. */
void page_list_show(struct text *out, struct arena *, const struct viewer *,
    const struct list *, const struct list_page *, const struct list_around *);

#endif
