/* "What is claimed": GET and POST /claims/:claim/items. */

#ifndef WEB_ITEMS_H
#define WEB_ITEMS_H

#include "web/route.h"

handler web_items_show, web_items_save;

#endif
