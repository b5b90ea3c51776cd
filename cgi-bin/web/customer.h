/* "Customer": do tenant ID and domain belong together (R4.4 to R4.6, R4.41,
 * R4.42)? */

#ifndef WEB_CUSTOMER_H
#define WEB_CUSTOMER_H

#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

/* GET and POST /claims/:claim/customer. Another customer unties products from
 * the subscriptions of the one before. The POST opens its own transaction: what
 * the directory refuses is counted, though nothing is saved. */
handler web_customer_show, web_customer_save;

/* As web_who_take. What the directory refuses is told to web/probe, and the
 * caller has to keep it (probe_keep). */
enum outcome web_customer_take(
    struct request *, struct store *, struct claim *, struct entries *) CHECKED;

#endif
