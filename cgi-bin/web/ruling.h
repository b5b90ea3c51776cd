/* A lead reviewer's answer to a dispute (R5.25): rulings line by line, or more
 * is asked for. Whoever took part in the decision is sent to the desk, which
 * says why. */

#ifndef WEB_RULING_H
#define WEB_RULING_H

#include "web/route.h"

/* GET and POST /review/:claim/dispute. */
handler web_ruling_show, web_ruling_save;

/* GET and POST /review/:claim/dispute/ask. */
handler web_ruling_ask, web_ruling_asked;

#endif
