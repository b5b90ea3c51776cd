/* The partner's Incentives overview: where each location stands in each
 * program, and what the partner does about it. */

#ifndef WEB_INCENTIVE_H
#define WEB_INCENTIVE_H

#include "web/route.h"

/* GET /incentives. */
handler web_incentive_list;

/* GET and POST /incentives/:location/:program: accept, begin, give references,
 * submit, renew. */
handler web_incentive_show, web_incentive_save;

#endif
