/* Programs, for the program admins: how they take locations in. */

#ifndef WEB_PROGRAM_H
#define WEB_PROGRAM_H

#include "web/route.h"

/* GET /admin/programs. */
handler web_program_list;

/* GET and POST /admin/programs/:program: invitation, open to all. */
handler web_program_show, web_program_save;

/* POST /admin/programs/:program/requirements and …/remove. */
handler web_program_require, web_program_release;

#endif
