/* The dated numbers of the programs (R8.30 to R8.33). */

#ifndef WEB_SETTING_H
#define WEB_SETTING_H

#include "web/route.h"

/* GET /admin/settings; GET and POST /admin/settings/:program/:setting; POST
 * …/withdraw. */
handler web_setting_list;
handler web_setting_show, web_setting_change, web_setting_withdraw;

#endif
