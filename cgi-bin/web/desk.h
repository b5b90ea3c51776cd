/* How work is shared among reviewers. */

#ifndef WEB_DESK_H
#define WEB_DESK_H

#include "web/route.h"

/* POST /review/next: the claim that is due first of those nobody works on is
 * the viewer's, and opens (R5.57). */
handler web_desk_next;

/* POST /review/:claim/release: nobody reviews it any more (R5.58). */
handler web_desk_release;

/* GET and POST /review/:claim/assign: a lead gives it to somebody (R5.59). */
handler web_desk_choose, web_desk_assign;

/* GET /review/workload: who has how much; POST /review/away: until when one is
 * away (R5.90). */
handler web_desk_workload, web_desk_away;

#endif
