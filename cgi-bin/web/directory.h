/* The directory one works in. */

#ifndef WEB_DIRECTORY_H
#define WEB_DIRECTORY_H

#include "web/route.h"

/* GET and POST /directories: those the viewer belongs to, and choosing one. */
handler web_directory_list, web_directory_choose;

#endif
