/* Lists that people keep under a name (R10.12). */

#ifndef WEB_SAVED_LIST_H
#define WEB_SAVED_LIST_H

#include "web/route.h"

/* GET /claims/lists: the viewer's, to open or remove. */
handler web_saved_list_all;

/* GET, POST /claims/lists/new?…: the list of that query, and its name. */
handler web_saved_list_new;
handler web_saved_list_add;

/* POST /claims/lists/:list/remove */
handler web_saved_list_remove;

#endif
