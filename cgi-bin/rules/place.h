/*
 * Where its proof shows what it must show: the checklist of R4.19, once for
 * the whole claim and for each line by itself where the lines differ (R4.62).
 */

#ifndef RULES_PLACE_H
#define RULES_PLACE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/line.h"
#include "rules/proof.h"

#define PLACE_PAGE_MAX	9999
#define PLACE_WORDS_MAX 100 /* characters */

/* The highest number of an element in a form. */
#define PLACE_NUMBER_MAX (10 + 2 * 40)

/* One thing that the proof must show, and where it does. */
struct element {
	const struct requirement *requirement;
	const struct line *line; /* for which; NULL: for the whole claim */
	int number;		 /* of its fields in a form, from 1; the same
				  * as long as the claim has that line */
	int64_t proof;		 /* the file; 0: nobody has said */
	const char *proof_name;	 /* "" likewise */
	int64_t page;		 /* 0: the file has none */
	const char *words;	 /* where on it, "" when that is plain */
};

/* What a claim with these lines must show: for the whole claim first, then line
 * by line; nothing is placed yet. Their number. */
size_t place_elements(struct arena *, const struct line *, size_t count,
    bool disclosure, struct element **);

/* "Partner’s name", "Exchange Online – Name of the item" (line_words); no two
 * elements of a claim have the same. */
const char *place_name(struct arena *, const struct element *);

/* "Statement of work.pdf, page 3, bottom"; "" when it is not placed. */
const char *place_words(struct arena *, const struct element *);

/* How many are placed. */
size_t place_count(const struct element *, size_t count);

#endif
