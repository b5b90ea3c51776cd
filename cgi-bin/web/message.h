/* Messages: what people were told. */

#ifndef WEB_MESSAGE_H
#define WEB_MESSAGE_H

#include "web/route.h"

/* GET and POST /messages: the list, newest first, and marking what it showed
 * as read. */
handler web_message_list, web_message_read;

/* GET /messages/:claim: marks what there is about the claim as read and goes
 * on to its page (a reviewer: to the desk). */
handler web_message_open;

/* Would it, for the viewer? */
handler web_message_opens;

#endif
