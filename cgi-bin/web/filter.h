/* Filters of the list of claims. */

#ifndef WEB_FILTER_H
#define WEB_FILTER_H

#include "page/filter.h"
#include "web/route.h"

/* What the address's query filters by. */
struct filter web_filter_asked(const struct request *);

/* What the parts of a filter are called that only the data knows. */
enum outcome web_filter_names(struct request *, struct store *,
    const struct filter *, struct filter_names *) CHECKED;

/* GET /claims/filter?…: the form of all filters, as the query has them. */
handler web_filter_show;

#endif
