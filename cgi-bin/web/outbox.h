/* Mail: the outbox, what a link in a mail ends, and another address. */

#ifndef WEB_OUTBOX_H
#define WEB_OUTBOX_H

#include "web/route.h"

/* GET /admin/mail, "?show=waiting"; POST /admin/mail/:mail/again. */
handler web_outbox_list, web_outbox_again;

/* GET and POST /mail/stop/:link: the link vouches for person and topic, so
 * that it works without signing in and for a mail program's one click (RFC
 * 8058). GET changes nothing. */
handler web_outbox_ask_stop, web_outbox_stop;

/* GET and POST /claims/:claim/mail/:mail: a mail to the customer's contact that
 * failed, to another address, which becomes the contact's. */
handler web_outbox_correct, web_outbox_corrected;

#endif
