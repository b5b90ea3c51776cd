/* A partner account that was made by mistake becomes a part of another (R2.56,
 * R2.57). */

#ifndef WEB_MERGE_H
#define WEB_MERGE_H

#include "web/route.h"

/* GET /admin/partners/:partner/merge?into=PARTNERID: what it would move. POST:
 * do it. */
handler web_merge_show, web_merge_apply;

#endif
