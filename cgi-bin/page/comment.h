/* The conversation about a claim, as its pages show it. */

#ifndef PAGE_COMMENT_H
#define PAGE_COMMENT_H

#include "page/tmpl.h"
#include "rules/comment.h"
#include "rules/person.h"

/*
 * Include the list where {{>MARKER}} stands, in the given order. An internal
 * note is written for Microsoft's viewers only, whatever the list holds (R9.2);
 * a partner reads "Microsoft" in place of a name there.
 */
void page_comment_list(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct comment *, size_t count);

#endif
