/* The reviewer's queue. */

#ifndef PAGE_REVIEW_LIST_H
#define PAGE_REVIEW_LIST_H

#include "page/layout.h"
#include "rules/review.h"

#define REVIEW_COUNT_MAX 1000 /* above it "1,000+" is shown (R10.2) */

struct review_list {
	const struct review_wanted *wanted;
	const struct review_row *rows;
	const int *days_left; /* per row */
	size_t count;
	int64_t total;	   /* counted to one beyond REVIEW_COUNT_MAX */
	bool paged;	   /* not the first page */
	const char *after; /* key of the next page; "": this is the last */
};

void page_review_list(struct text *out, struct arena *, const struct viewer *,
    const struct review_list *, const char *success);

#endif
