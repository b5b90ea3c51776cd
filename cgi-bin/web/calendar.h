/* The holidays of the programs (R8.34 to R8.37). */

#ifndef WEB_CALENDAR_H
#define WEB_CALENDAR_H

#include "web/route.h"

/* GET /admin/calendars; GET /admin/calendars/:program?year=YEAR. */
handler web_calendar_list, web_calendar_show;

/* POST …/check and …/import: what would change. POST /admin/calendars/:program
 * changes it. */
handler web_calendar_check, web_calendar_import, web_calendar_change;

#endif
