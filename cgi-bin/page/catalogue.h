/* What can be claimed, and what proves it. */

#ifndef PAGE_CATALOGUE_H
#define PAGE_CATALOGUE_H

#include "page/form.h"
#include "page/history.h"
#include "page/layout.h"
#include "rules/catalogue.h"

/* All items: those of a solution area stand together. */
void page_catalogue_list(struct text *out, struct arena *,
    const struct viewer *, const struct catalogue_item *, size_t count,
    bool imported); /* the SKU list, just now */

/* The form of a new one (fields "name", "code", "area", "linked", "plan"). */
void page_catalogue_new(struct text *out, struct arena *, const struct viewer *,
    const struct entries *);

/* One of them, with the forms to change it (fields "name", "plan", "active").
 */
struct catalogue_show {
	const struct catalogue_item *item;
	const struct catalogue_plan *plans;
	size_t plan_count;
	const struct history_line *lines;
	size_t line_count;
	int64_t version;
	const struct entries *entries;
	const char *done; /* what was done just now, or "" */
};
void page_catalogue_show(struct text *out, struct arena *,
    const struct viewer *, const struct catalogue_show *);

#endif
