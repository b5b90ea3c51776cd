/* Several claims at once: which, and what became of each. */

#ifndef PAGE_SEVERAL_H
#define PAGE_SEVERAL_H

#include "page/layout.h"
#include "rules/claim.h"

/* A claim that could be done with others. */
struct several_row {
	struct claim claim;
	bool ready;	   /* nothing stands against it */
	size_t problems;   /* how many things do */
	const char *first; /* the first of them */
	bool disclosure;   /* the proof must include the disclosure */
	bool competing;	   /* another partner holds or claims a line */
	size_t lines;	   /* of an approved claim the approved ones */
	const char *items; /* … and their names */
};

struct several_page {
	struct several_row *rows;
	size_t count;
	bool disclosure;	    /* some ready row asks for it */
	const char *before, *after; /* places of the other pages, NULL: none */
	const struct entries *entries; /* claims, truth, agreed, disclosed */
};

/* The value of a claim's tick: its id, a dot, and its version. */
const char *page_several_value(
    struct arena *, const struct viewer *, const struct claim *);

/* The drafts that are ready, with ticks, and those that are not, with why. */
void page_several_submit(struct text *out, struct arena *,
    const struct viewer *, const struct several_page *);

/* What became of each. */
void page_several_sent(struct text *out, struct arena *, const struct viewer *,
    const struct several_page *);

/* The approved claims, with ticks, and the reason ("reason"); and what became
 * of each. */
void page_several_end(struct text *out, struct arena *, const struct viewer *,
    const struct several_page *);
void page_several_ended(struct text *out, struct arena *, const struct viewer *,
    const struct several_page *);

#endif
