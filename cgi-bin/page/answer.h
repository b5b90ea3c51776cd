/* "Answer": what a reviewer asked for, and where to mend it. */

#ifndef PAGE_ANSWER_H
#define PAGE_ANSWER_H

#include "page/competing.h"
#include "page/place.h"
#include "rules/comment.h"

struct answer_page {
	const struct claim *claim;
	const struct ask *asks; /* open ones */
	size_t ask_count;
	struct competing competing;
	struct place_page places;      /* where the proof shows what it must */
	const struct entries *entries; /* problems, and the form */
	bool saved;		       /* a part was mended just now */
};

void page_answer_show(struct text *out, struct arena *, const struct viewer *,
    const struct answer_page *);

#endif
