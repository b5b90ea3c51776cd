/* Asking for more and deciding: forms with a few fields for each line. */

#ifndef WEB_REVIEW_FORM_H
#define WEB_REVIEW_FORM_H

#include "web/route.h"

/* GET and POST /review/:claim/ask. */
handler web_review_form_ask, web_review_form_asked;

/* GET and POST /review/:claim/decide. */
handler web_review_form_decide, web_review_form_decided;

#endif
