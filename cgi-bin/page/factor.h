/* The pages of one's second factor (R2.40 to R2.44). */

#ifndef PAGE_FACTOR_H
#define PAGE_FACTOR_H

#include "page/form.h"
#include "rules/factor.h"

struct factor_page {
	const struct factor *factor;
	bool needed;	  /* by the viewer's role, and not there yet */
	const char *key;  /* in base 32, while it is being set up; else NULL */
	const char *next; /* where to go afterwards */
	bool removed;	  /* just now */
	const struct entries *entries;
};

void page_factor_show(struct text *out, struct arena *, const struct viewer *,
    const struct factor_page *);

/* The recovery codes, once. */
void page_factor_codes(struct text *out, struct arena *, const struct viewer *,
    char codes[FACTOR_CODES][FACTOR_CODE_SIZE], const char *next);

void page_factor_remove(struct text *out, struct arena *, const struct viewer *,
    const struct entries *);

/* At sign-in, after the password; `gone`: it took too long. */
void page_factor_ask(struct text *out, struct arena *, const struct viewer *,
    const struct entries *, const char *next, bool gone);

/* "Set up on 17 June 2026", "Not set up"; for the profile. */
const char *page_factor_words(
    struct arena *, const struct viewer *, const struct factor *);

#endif
