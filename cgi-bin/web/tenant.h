/* The customer directory, for those who keep the site going (R8.45, R8.46). */

#ifndef WEB_TENANT_H
#define WEB_TENANT_H

#include "web/route.h"

/* GET /admin/customers: all, or what "?text=" finds: an ID or a domain that
 * one customer has leads straight to it. */
handler web_tenant_list;

/* GET /admin/customers/:tenant: what the directory has of one. */
handler web_tenant_show;

#endif
