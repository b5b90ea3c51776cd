/* Filters of lists: the form of all of them, and what is filtered by now. */

#ifndef PAGE_FILTER_H
#define PAGE_FILTER_H

#include "page/layout.h"
#include "rules/enrollment.h"
#include "rules/list.h"

/* What a filter's choices are called that only the data knows; "" when it is
 * not filtered by that, or nobody knows it. */
struct filter_names {
	const char *item, *location, *reviewer;
};

/* One part of a filter in words: "Submitted", "Your company", "Seattle". */
const char *page_filter_words(struct arena *, const struct viewer *,
    const struct filter *, const struct filter_names *, enum filter_by);

/* The options of a part whose choices the program knows, as the viewer reads
 * them; what they cannot see (drafts, at Microsoft) is left out. */
size_t page_filter_options(
    struct arena *, const struct viewer *, enum filter_by, struct option **);

/* Put the filter where {{>MARKER}} stands: each part in words, with a link to
 * the list without it. Nothing when there is none. */
void page_filter_chips(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct list *, const struct filter_names *);

/* What the form offers besides. */
struct filter_offers {
	const struct item *items;
	size_t item_count;
	const struct location *locations; /* of the viewer's partner account */
	size_t location_count;
	const struct person *reviewers; /* to Microsoft */
	size_t reviewer_count;
};

/* The form of all filters: GET /claims/filter. */
void page_filter_show(struct text *out, struct arena *, const struct viewer *,
    const struct list *, const struct filter_offers *);

#endif
