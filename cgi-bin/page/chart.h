/* Charts: bars of a report's rows, each a link to its claims. */

#ifndef PAGE_CHART_H
#define PAGE_CHART_H

#include "page/tmpl.h"
#include "rules/report.h"

/* Put the chart of some rows where {{>MARKER}} stands. `number` tells the
 * page's charts apart; they all have one scale. */
void page_chart_include(struct tmpl *, enum marker, struct arena *,
    const struct report_table *, const struct report_row *, size_t count,
    int number);

/* A figure in words: "1,204", "3 days 4 hours", "25 %"; "–" when there is
 * none. */
const char *page_chart_figure(struct arena *, enum report_unit, int64_t value);

#endif
