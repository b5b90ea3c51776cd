/* Withdrawing a claim (R5.37). */

#ifndef WEB_WITHDRAW_H
#define WEB_WITHDRAW_H

#include "web/route.h"

/* The question, and the deed: GET and POST /claims/:claim/withdraw. */
handler web_withdraw_show, web_withdraw_save;

#endif
