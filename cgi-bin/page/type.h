/* A location as those see it who give it partner types. */

#ifndef PAGE_TYPE_H
#define PAGE_TYPE_H

#include "page/form.h"
#include "page/history.h"
#include "rules/enrollment.h"

/* "/admin/locations/0123456789abc". */
const char *page_type_href(struct arena *, int64_t location);

struct type_show {
	const struct location *location;
	const char *partner_name;		   /* its account's */
	struct candidate standing[PROGRAM__COUNT]; /* in each program */
	const char *const *known;		   /* types to choose from */
	size_t known_count;
	const struct entries *entries; /* "types" and "another" */
	int64_t version;	       /* store_location_version */
	const struct history_line *lines;
	size_t line_count;
	bool saved; /* just now */
};

void page_type_show(struct text *out, struct arena *, const struct viewer *,
    const struct type_show *);

#endif
