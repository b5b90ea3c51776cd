/* The conversation about a claim, as its pages show it. */

#ifndef PAGE_COMMENT_H
#define PAGE_COMMENT_H

#include "page/form.h"
#include "page/tmpl.h"
#include "rules/claim.h"
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

/* The form in which one changes one's own comment: its field is "comment";
 * `back` is the address of the claim's page. */
void page_comment_edit(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const struct comment *, const char *back,
    const struct entries *);

#endif
