/* The pages of the customer contact, who has a link and no account. */

#ifndef PAGE_CONSENT_H
#define PAGE_CONSENT_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/consent.h"

struct consent_page {
	const struct consent *consent;
	const struct claim *claim;
	const struct line *lines;
	size_t line_count;
	const struct consent_word *words; /* what was said before */
	size_t word_count;
	const struct contact *partner; /* whom to ask; NULL: nobody is named */
	const char *href; /* of the link, without what stands behind it */
	bool changed;	  /* the claim has, since the form was drawn */
	const struct entries *entries;
	const char *done; /* what was just done, a word of page/consent.c */
};

/* Who claims what, and the form: "answer.1" and "words.1" for the first line
 * that may be spoken of, and so on. */
void page_consent_show(struct text *out, struct arena *, const struct viewer *,
    const struct consent_page *);

/* "Are you sure you want to decline?", with fields "lines" and "words". */
void page_consent_decline(struct text *out, struct arena *,
    const struct viewer *, const struct consent_page *);

/* Why a link does not work. */
enum consent_gone {
	CONSENT_GONE_UNKNOWN, /* it is none of ours */
	CONSENT_GONE_REPLACED,
	CONSENT_GONE_EXPIRED,
	CONSENT_GONE__COUNT
};

/* `at`: when it was replaced or has expired. `again`: where a new one can be
 * asked for; NULL: nowhere. */
void page_consent_gone(struct text *out, struct arena *, const struct viewer *,
    enum consent_gone, int64_t at, const char *again);

#endif
