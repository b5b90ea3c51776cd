/* The list of claims. */

#ifndef WEB_LIST_H
#define WEB_LIST_H

#include "rules/list.h"
#include "web/route.h"

/* The list that the address's query means. */
struct list web_list_asked(const struct request *);

/*
 * GET /claims?status=…&text=…&sort=…&order=up|down&after=…|before=…: the
 * filter is the address (R10.1). What it does not understand counts as not
 * given, so that an old link still shows claims.
 */
handler web_list_show;

#endif
