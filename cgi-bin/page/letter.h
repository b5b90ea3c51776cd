/* The step before a decision goes out: its letter is checked, edited, sent. */

#ifndef PAGE_LETTER_H
#define PAGE_LETTER_H

#include "page/review.h"
#include "rules/letter.h"

/* What is about to be decided, in short. */
struct letter_fact {
	const char *label, *value;
};

struct letter_page {
	enum place place;
	const char *caption; /* of which claim, or what arbitration */
	const char *back, *back_label;
	const char *action;
	int64_t version;
	/* All that the decision is, which travels on, and the letters. */
	struct entries *entries;
	const char *const *areas; /* the fields of the letters */
	size_t area_count;
	const struct letter_fact *facts;
	size_t fact_count;
	const char *send;	     /* what the button says that decides */
	const struct review *review; /* shown beside; NULL: nothing is */
};

void page_letter_show(struct text *out, struct arena *, const struct viewer *,
    const struct letter_page *);

/* Is it a field of this step, and not of the decision? */
bool page_letter_is_own(const char *name);

#endif
