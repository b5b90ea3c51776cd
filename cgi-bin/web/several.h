/*
 * Several claims at once (R4.74): drafts submitted, approved claims
 * disassociated. Each claim is a transaction of its own, so that one that
 * cannot be done does not stop the others; what became of each is read from the
 * claims themselves.
 */

#ifndef WEB_SEVERAL_H
#define WEB_SEVERAL_H

#include "web/route.h"

/* GET and POST /claims/many/submit, and GET /claims/many/submitted. */
handler web_several_submit, web_several_send, web_several_sent;

/* GET and POST /claims/many/disassociate, and GET /claims/many/disassociated:
 * all approved lines of the claims end (R5.47). */
handler web_several_end, web_several_leave, web_several_ended;

#endif
