/* What the reviewer asks for, beside the part of the claim that mends it
 * (R5.45). */

#ifndef PAGE_ASK_H
#define PAGE_ASK_H

#include "page/layout.h"
#include "rules/claim.h"
#include "rules/comment.h"

/* The open ones of a claim that its partner must answer; none otherwise. */
struct asks {
	const struct ask *list;
	size_t count;
};

/* Include those that this part mends where {{>MARKER}} stands, with the way
 * back to the answer; nothing when there is none. */
void page_ask_show(struct tmpl *, enum marker, struct arena *,
    const struct claim *, const struct asks *, enum claim_part);

/* The same on the pages that have a field for each line: there what is asked
 * about a line stands beside its field. */
void page_ask_show_whole(struct tmpl *, enum marker, struct arena *,
    const struct claim *, const struct asks *);

/* Include what is asked about the line of that item, as the element "ID-asked"
 * that describes its field; false: nothing. */
bool page_ask_beside(struct tmpl *, enum marker, struct arena *,
    const struct asks *, const char *item, const char *id);

/* Where one answers: "/claims/4x…/answer". */
const char *page_ask_href(struct arena *, const struct claim *);

#endif
