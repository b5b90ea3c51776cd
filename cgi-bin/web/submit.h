/*
 * The end of the flow: GET /claims/:claim/check, POST /claims/:claim/submit,
 * and the confirmation, GET /claims/:claim/submitted. Submitting twice submits
 * once (R4.47).
 */

#ifndef WEB_SUBMIT_H
#define WEB_SUBMIT_H

#include "web/route.h"

handler web_submit_check, web_submit_send, web_submit_done;

#endif
