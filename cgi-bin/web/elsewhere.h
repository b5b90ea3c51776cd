/*
 * What does not open in the present directory, and would in another of the
 * viewer's own (R2.21). Links carry no directory, so the very handler is asked
 * again, as if they were there: what opens for them is offered, and nothing
 * else is told. Somebody else's thing and a missing one are asked for in the
 * same way and found nowhere (R2.9).
 */

#ifndef WEB_ELSEWHERE_H
#define WEB_ELSEWHERE_H

#include "web/route.h"

/*
 * Fill request->ways.elsewhere with the directories in which this GET would
 * open; with none for a POST, for somebody with one directory, and when it
 * cannot be found out. Inside a read snapshot; the reply is empty afterwards.
 */
void elsewhere_find(
    struct request *, const struct route *, struct store *, struct reply *);

#endif
