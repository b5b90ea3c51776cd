/*
 * The paper that a partner fills in and its customer signs: a proof of
 * execution with the claim's own details, as a Word document and as PDF
 * (docs/rules.md R4.29, R4.60).
 */

#ifndef PAGE_PAPER_H
#define PAGE_PAPER_H

#include "page/layout.h"
#include "rules/claim.h"

struct paper {
	const struct claim *claim; /* with its customer and role */
	const struct line *lines;  /* what it claims */
	const char *const
	    *subscriptions; /* per line: its product, "" if none */
	size_t line_count;
	bool disclosure; /* the public-sector disclosure is needed (R4.19) */
	int64_t months;	 /* before submission that the signature is valid */
};

/* Both have the same words. What cannot stand in a document (control
 * characters) is a space there; of the same claim and day they are the same
 * bytes. Faults are the text's. */
void page_paper_docx(struct text *out, struct arena *, const struct viewer *,
    const struct paper *);
void page_paper_pdf(struct text *out, struct arena *, const struct viewer *,
    const struct paper *);

/* "Proof of execution - Contoso.docx": what every system takes as a name, at
 * most 120 characters. */
const char *page_paper_name(
    struct arena *, const struct claim *, const char *ending);

#endif
