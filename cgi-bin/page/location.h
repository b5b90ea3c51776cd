/* The partner's locations: the list, a new one, and one with its enrollments,
 * its claims and what happened. */

#ifndef PAGE_LOCATION_H
#define PAGE_LOCATION_H

#include "page/form.h"
#include "page/history.h"
#include "rules/claim.h"
#include "rules/enrollment.h"

/* "/locations/0123456789abc". */
const char *page_location_href(struct arena *, int64_t location);

/* The partner types it carries: "A, B"; "None". */
const char *page_location_types(struct arena *, const struct location *);

/* A choice of country, where {{>MARKER}} stands; the field is "country". */
void page_location_country(
    struct tmpl *, enum marker, struct arena *, const struct entries *);

struct location_show {
	const struct location *location;
	int64_t claims[CLAIM_STATUS__COUNT]; /* how many stand where */
	const struct history_line *lines;
	size_t line_count;
	const struct entries *entries; /* of the form that changes it */
	int64_t version;	       /* store_location_version */
	const char *done; /* what was done just now: "added", "changed" */
};

/* The fields "name" and "address", where {{>NAME}} and {{>ADDRESS}} stand. */
void page_location_name(struct tmpl *, enum marker, const struct entries *);
void page_location_address(struct tmpl *, enum marker, const struct entries *);

void page_location_list(struct text *out, struct arena *, const struct viewer *,
    const struct location *, size_t count);
void page_location_new(struct text *out, struct arena *, const struct viewer *,
    const struct entries *);
void page_location_show(struct text *out, struct arena *, const struct viewer *,
    const struct location_show *);

#endif
