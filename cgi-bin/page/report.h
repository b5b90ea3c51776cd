/* Reports: as pages with charts and tables, and as CSV. */

#ifndef PAGE_REPORT_H
#define PAGE_REPORT_H

#include "page/layout.h"
#include "rules/report.h"

/* "/review/reports/decisions?program=…&from=2026-06&to=2026-11&"; with `csv`
 * the file's. */
const char *page_report_address(
    struct arena *, enum report, const struct report_asked *, bool csv);

/* All reports: GET /review/reports. */
void page_report_list(struct text *out, struct arena *, const struct viewer *);

/* One of them: GET /review/reports/:report. */
void page_report_show(struct text *out, struct arena *, const struct viewer *,
    const struct report_table *);

/* The same table as CSV: times in seconds, shares of 100. */
void page_report_csv(
    struct text *out, struct arena *, const struct report_table *);

#endif
