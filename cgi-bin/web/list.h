/* The list of claims. */

#ifndef WEB_LIST_H
#define WEB_LIST_H

#include "web/route.h"

/*
 * GET /claims?status=…&text=…&sort=…&order=up|down&after=…|before=…: the
 * filter is the address (R10.1). What it does not understand counts as not
 * given, so that an old link still shows claims.
 */
handler web_list_show;

#endif
