/* Answering what a reviewer asked for: GET and POST /claims/:claim/answer. */

#ifndef WEB_ANSWER_H
#define WEB_ANSWER_H

#include "web/route.h"

handler web_answer_show, web_answer_send;

#endif
