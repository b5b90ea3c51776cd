/* Reports in the store: what they count. */

#ifndef STORE_REPORT_H
#define STORE_REPORT_H

#include "rules/report.h"
#include "store/store.h"

/* The report with its figures, of all submitted claims; in the arena. */
enum outcome store_report_of(struct store *, enum report,
    const struct report_asked *, int64_t now, struct arena *,
    struct report_table **) CHECKED;

#endif
