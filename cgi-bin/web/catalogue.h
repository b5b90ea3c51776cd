/* What can be claimed, and what proves it (R8.38 to R8.40). */

#ifndef WEB_CATALOGUE_H
#define WEB_CATALOGUE_H

#include "web/route.h"

/* GET /admin/catalogue; GET and POST /admin/catalogue/:item; POST …/add and
 * …/end, of a service plan. */
handler web_catalogue_list, web_catalogue_show;
handler web_catalogue_rename, web_catalogue_add, web_catalogue_end;

#endif
