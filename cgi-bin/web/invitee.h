/* Locations invited into a program by one CSV file (R8.21, R8.22): sent, looked
 * at, and then invited. */

#ifndef WEB_INVITEE_H
#define WEB_INVITEE_H

#include "web/route.h"

/* GET and POST /admin/programs/:program/invitations, and GET …/example.csv. */
handler web_invitee_new, web_invitee_send, web_invitee_example;

/* GET and POST /admin/programs/:program/invitations/:file: what each row would
 * do, and doing it. */
handler web_invitee_show, web_invitee_invite;

#endif
