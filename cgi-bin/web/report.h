/* Reports (R10.20). */

#ifndef WEB_REPORT_H
#define WEB_REPORT_H

#include "web/route.h"

/* GET /review/reports */
handler web_report_list;

/* GET /review/reports/:report, and :report.csv, which is recorded (R10.25):
 * the query names a program and months. */
handler web_report_show;

#endif
