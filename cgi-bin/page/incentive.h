/* The partner's Incentives overview, and one enrollment. */

#ifndef PAGE_INCENTIVE_H
#define PAGE_INCENTIVE_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/enrollment.h"

/* "/incentives/0123456789abc/partner-recognition". */
const char *page_incentive_href(struct arena *, const struct candidate *);

void page_incentive_list(struct text *out, struct arena *,
    const struct viewer *, const struct candidate *, size_t count);

/* `entries`: payout and tax, and what is wrong with the whole at "act"; `done`:
 * the word of "?done=…". */
void page_incentive_show(struct text *out, struct arena *,
    const struct viewer *, const struct candidate *, const struct entries *,
    const char *done);

/* Each requirement with whether it is met, where {{>MARKER}} stands: for the
 * partner and for Microsoft alike. */
void page_incentive_checks(
    struct tmpl *, enum marker, struct arena *, const struct enrollment *);

/* What one reads besides the status: "Enrolled until 30 June 2027. …" */
const char *page_incentive_next(
    struct arena *, const struct viewer *, const struct candidate *);

/* The engagements that the program holds, in one line. */
const char *page_incentive_engagements(struct arena *, enum program);

#endif
