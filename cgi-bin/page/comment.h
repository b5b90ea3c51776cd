/* The conversation about a claim, as its pages show it. */

#ifndef PAGE_COMMENT_H
#define PAGE_COMMENT_H

#include "page/tmpl.h"
#include "rules/comment.h"
#include "rules/person.h"

/*
 * Include the thread where {{>MARKER}} stands, with links to what stands before
 * and behind it: `href` is the address of the page, on which "comments" is the
 * id of the heading. An internal note is written for Microsoft's viewers only,
 * whatever the thread holds (R9.2); a partner reads "Microsoft" in place of a
 * name there.
 */
void page_comment_list(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct thread *, const char *href);

#endif
