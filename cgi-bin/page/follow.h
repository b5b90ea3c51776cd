/* Whose claim it is, and who follows it: a part of the pages of a claim and of
 * a draft (R2.10, R2.11). */

#ifndef PAGE_FOLLOW_H
#define PAGE_FOLLOW_H

#include "page/layout.h"
#include "rules/claim.h"
#include "rules/person.h"

struct follow {
	const struct claim *claim;
	const struct person *followers; /* by name */
	size_t follower_count;
	bool may_take_over; /* the viewer's roles reach it */
	const char *done;   /* what was just done, a word of page/follow.c */
};

/* Who gets the claim's messages, and to the partner's people who are not its
 * owner the buttons "Follow this claim" or "Stop following" and "Take over". */
void page_follow_show(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct follow *);

/* The sentence of a success banner for a word of "?done=", NULL for none. */
const char *page_follow_banner(const char *done);

#endif
