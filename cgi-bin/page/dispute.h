/* A dispute: the partner's form for it, and the record of it, as both sides
 * read it. */

#ifndef PAGE_DISPUTE_H
#define PAGE_DISPUTE_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/dispute.h"
#include "rules/proof.h"

/* The record on a claim's pages. */
struct dispute_shown {
	const struct claim *claim;
	const struct dispute *dispute; /* NULL: there is none */
	const struct line *lines;      /* all of the claim */
	size_t line_count;
};

/* Include it where {{>MARKER}} stands; nothing when there is none. To a partner
 * Microsoft's people have no names. */
void page_dispute_record(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct dispute_shown *);

struct dispute_page {
	const struct claim *claim;
	const struct line *lines;
	const bool *open; /* per line: it can be disputed still */
	size_t line_count;
	const struct proof *proofs;
	size_t proof_count;
	int64_t days, until; /* the last instant; 0: it cannot be disputed */
	const struct entries *entries; /* "lines" (ids in letters), "words" */
	bool changed; /* the claim is not as it was when the form was opened */
	/* To be checked before it is sent: */
	const int64_t *chosen;
	size_t chosen_count;
	const char *words;
};

/* How many files were added since the first of these decisions. */
size_t page_dispute_new_proofs(
    const struct dispute_page *, const int64_t *lines, size_t count);

void page_dispute_show(struct text *out, struct arena *, const struct viewer *,
    const struct dispute_page *);

/* "Check the dispute before you send it". */
void page_dispute_check(struct text *out, struct arena *, const struct viewer *,
    const struct dispute_page *);

#endif
