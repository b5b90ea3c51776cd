/* Arbitrations, for lead reviewers (domain.md section 6). Nothing of the sides
 * is shown before the lead has declared their conflicts of interest (R6.6). */

#ifndef WEB_ARBITRATION_H
#define WEB_ARBITRATION_H

#include "web/route.h"

handler web_arbitration_list, web_arbitration_show, web_arbitration_declare,
    web_arbitration_ask, web_arbitration_extend, web_arbitration_decide;

#endif
