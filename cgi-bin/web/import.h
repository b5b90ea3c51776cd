/* Customers, and products (SKUs), from a file: sent, looked at, and then
 * imported (R8.49 to R8.51). What the file holds is read by the same hands as
 * the operator's (store/graph, store/sku). */

#ifndef WEB_IMPORT_H
#define WEB_IMPORT_H

#include "web/route.h"

/* GET and POST /admin/customers/import and /admin/skus/import. */
handler web_import_new, web_import_send;

/* GET …/import/:file: what it would change; and does it open
 * for the viewer? */
handler web_import_show, web_import_opens;

/* POST …/import/:file. */
handler web_import_apply;

#endif
