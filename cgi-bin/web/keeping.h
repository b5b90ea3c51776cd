/* How long things are kept (R9.65 to R9.69). */

#ifndef WEB_KEEPING_H
#define WEB_KEEPING_H

#include "web/route.h"

/* GET /admin/retention; GET …/dry-run; GET …/:kind; POST …/:kind/check, which
 * shows what would be erased; POST …/:kind; POST …/:kind/withdraw. */
handler web_keeping_list, web_keeping_try;
handler web_keeping_show, web_keeping_check, web_keeping_change,
    web_keeping_withdraw;

#endif
