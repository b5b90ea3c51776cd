/* People and their roles, for those who give and take them. */

#ifndef WEB_MEMBER_H
#define WEB_MEMBER_H

#include "web/route.h"

/* GET /people: of the directory; GET /admin/people: of all. */
handler web_member_list;

/* GET /people/:person and /admin/people/:person. */
handler web_member_show;

/* POST …/give, …/take, …/decline: a role, what was given, what was asked. */
handler web_member_give, web_member_take, web_member_decline;

/* GET and POST /people/:person/remove. */
handler web_member_ask_remove, web_member_remove;

/* POST /admin/people/:person/disable and …/enable. */
handler web_member_disable, web_member_enable;

/* GET /messages/people/:person: marks what there is about them as read and
 * goes on to their page; and would it, for the viewer? */
handler web_member_open, web_member_opens;

#endif
