/* Comments of the partner's side. */

#ifndef WEB_COMMENT_H
#define WEB_COMMENT_H

#include "page/form.h"
#include "web/route.h"

/* The comment form as nobody has filled it in yet. */
void web_comment_blank(struct request *, struct entries *);

/* POST /claims/:claim/comments: adds one, which answers open questions
 * (R9.3); the claim's page again, with what was typed, when it is wrong. */
handler web_comment_add;

/* GET and POST /claims/:claim/comments/:comment, and the same below /review:
 * one's own comment is changed (R9.5). ABSENT when it is somebody else's. */
handler web_comment_edit, web_comment_save;

#endif
