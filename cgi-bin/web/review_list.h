/* The reviewer's queue. */

#ifndef WEB_REVIEW_LIST_H
#define WEB_REVIEW_LIST_H

#include "web/route.h"

/* GET /review?status=…&whose=…&text=…&after=…: what the address does not say,
 * or says wrongly, is the usual view from its first page. */
handler web_review_list;

#endif
