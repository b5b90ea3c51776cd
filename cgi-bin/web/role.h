/* "Solution area and partner role" (R4.7, R4.8). */

#ifndef WEB_ROLE_H
#define WEB_ROLE_H

#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

/* GET and POST /claims/:claim/role. The area is the role's. What does not fit
 * another role is removed: items, Influenced Revenue's fields, the opt-out. */
handler web_role_show, web_role_save;

/* As web_who_take, of a claim that has its customer. */
enum outcome web_role_take(
    struct request *, struct store *, struct claim *, struct entries *) CHECKED;

#endif
