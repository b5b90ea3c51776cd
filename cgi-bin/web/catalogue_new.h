/* A new item of the catalogue. */

#ifndef WEB_CATALOGUE_NEW_H
#define WEB_CATALOGUE_NEW_H

#include "web/route.h"

/* GET and POST /admin/catalogue/new: R8.24. */
handler web_catalogue_new, web_catalogue_new_save;

#endif
