/* The second look at a decision that has not gone out (R5.64). */

#ifndef WEB_LOOK_H
#define WEB_LOOK_H

#include "web/route.h"

/* GET and POST /review/:claim/look. */
handler web_look_show, web_look_answer;

#endif
