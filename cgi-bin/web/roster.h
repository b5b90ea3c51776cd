/* Roles for many people from one CSV file (R8.53 to R8.55): sent, looked at,
 * and then given. */

#ifndef WEB_ROSTER_H
#define WEB_ROSTER_H

#include "web/route.h"

/* GET and POST /people/import, and GET …/example.csv. */
handler web_roster_new, web_roster_send, web_roster_example;

/* GET and POST /people/import/:file: what each row would do, and doing it. */
handler web_roster_show, web_roster_give;

#endif
