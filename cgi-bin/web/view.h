/* Looking at files without opening them (R9.22 to R9.25). */

#ifndef WEB_VIEW_H
#define WEB_VIEW_H

#include "page/leaf.h"
#include "web/route.h"

/*
 * GET /proof/:file/view, ?page= and ?claim= (as one of whose files; else as one
 * of any that the viewer may see): who may, and what is recorded, is as for the
 * file itself, but once an hour.
 */
handler web_view_show;

/* GET /proof/:file/pages/:page: a page's picture. */
handler web_view_picture;

/* Would either open? Nothing is read of the file, and no view recorded. */
handler web_view_opens;

/*
 * A page of a file, read for showing; the first when `wanted` is 0, and the
 * last when there are fewer. When its pages may not be seen now (`may_open` is
 * false) or do not exist, the leaf has none and says why. In the caller's
 * snapshot.
 */
enum outcome web_view_leaf(struct request *, struct store *,
    const struct proof *, int64_t wanted, struct leaf *) CHECKED;

/* The page that a value names; 0: it names none. */
int64_t web_view_number(const char *typed);

/* Somebody at Microsoft looks at it, as one of that claim's: into the history,
 * once an hour (R9.23). In a transaction of its own; HEAD is no look. */
enum outcome web_view_record(struct request *, struct store *, int64_t claim,
    const struct proof *) CHECKED;

#endif
