/* Partner accounts, for those who look after them (R2.53, R2.54). */

#ifndef WEB_PARTNER_H
#define WEB_PARTNER_H

#include "web/route.h"

/* GET /admin/partners?text=…&after=PARTNER. */
handler web_partner_list;

/* GET and POST /admin/partners/new: an account with its first location and the
 * invitation of its first global admin. */
handler web_partner_new, web_partner_add;

/* GET /admin/partners/:partner. */
handler web_partner_show;

#endif
