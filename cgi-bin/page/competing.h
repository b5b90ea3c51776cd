/* The warning that another partner holds or claims a line. */

#ifndef PAGE_COMPETING_H
#define PAGE_COMPETING_H

#include "page/tmpl.h"
#include "rules/claim.h"

/* What a partner may know of it: its own lines, and how long it takes. */
struct competing {
	const struct line *lines; /* of the claim; none: nothing is shown */
	size_t count;
	int proof_days,
	    review_days; /* business days, for the claim's program */
};

/*
 * Include it where {{>MARKER}} stands: the lines, that they will go through
 * arbitration, what that needs and how long it usually takes. The words are
 * the same whoever holds or claims them, however many they are, and whether
 * they hold or only claim (R4.75).
 */
void page_competing_show(struct tmpl *, enum marker, const struct competing *);

#endif
