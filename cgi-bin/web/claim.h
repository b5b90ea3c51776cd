/* One claim: what it is made of, where it stands, and what is said about it. */

#ifndef WEB_CLAIM_H
#define WEB_CLAIM_H

#include "web/route.h"

/* GET /claims/:claim: of a draft its task list, of any other its page. */
handler web_claim_show;

#endif
