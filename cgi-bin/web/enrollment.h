/* Enrollments, for the program admins. */

#ifndef WEB_ENROLLMENT_H
#define WEB_ENROLLMENT_H

#include "web/route.h"

/* GET /admin/enrollments?status=…&program=…&text=…: without any of them those
 * that wait to be validated. */
handler web_enrollment_list;

/* GET and POST /admin/enrollments/:location/:program: invite, validate, send
 * back, find ineligible, discontinue. */
handler web_enrollment_show, web_enrollment_save;

#endif
