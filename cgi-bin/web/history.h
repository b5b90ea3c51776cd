/* What happened to a claim. */

#ifndef WEB_HISTORY_H
#define WEB_HISTORY_H

#include "page/history.h"
#include "store/history.h"
#include "web/route.h"

/* GET /claims/:claim/history?after=NUMBER: internal entries only for
 * Microsoft's readers. */
handler web_history_show;

/* Entries as a page has them; what was erased says so. */
const struct history_line *web_history_lines(
    struct arena *, const struct history_entry *, size_t count);

#endif
