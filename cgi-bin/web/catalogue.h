/* What can be claimed, and what proves it (R8.38 to R8.40). */

#ifndef WEB_CATALOGUE_H
#define WEB_CATALOGUE_H

#include "web/route.h"

/* GET /admin/catalogue; GET and POST /admin/catalogue/:item; POST …/add and
 * …/end, of a service plan; POST …/offer: whether new claims may have it
 * (R8.25). */
handler web_catalogue_list, web_catalogue_show, web_catalogue_offer;
handler web_catalogue_rename, web_catalogue_add, web_catalogue_end;

#endif
