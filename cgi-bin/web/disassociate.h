/* Ending the association of approved lines (R5.42, R5.47). */

#ifndef WEB_DISASSOCIATE_H
#define WEB_DISASSOCIATE_H

#include "web/route.h"

/* Which lines and why, and the deed: GET and POST
 * /claims/:claim/disassociate. */
handler web_disassociate_show, web_disassociate_save;

#endif
