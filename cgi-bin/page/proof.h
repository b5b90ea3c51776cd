/* The pages of proof: a claim's files and the form that adds to them, the
 * receipt, and the question before one is removed. */

#ifndef PAGE_PROOF_H
#define PAGE_PROOF_H

#include "page/ask.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/place.h"
#include "rules/proof.h"

/* What a chooser of files takes, beside it. */
#define PAGE_PROOF_HINT                                                        \
	"PDF, Word, Excel, PowerPoint, OpenDocument, e-mail (.eml or .msg), "  \
	"text, PNG, JPEG or TIFF. At most 25 MB a file, 60 MB at a time and "  \
	"20 files a claim. You can choose several at once."

/* What became of one file that was sent. */
struct proof_result {
	const char *name;
	enum proof_cause cause;
};

struct proof_page {
	const struct claim *claim;
	const struct proof *files;
	size_t file_count;
	const struct line *lines; /* named in the checklist */
	size_t line_count;
	const struct proof_result *results; /* of the POST just answered */
	size_t result_count;
	bool may_add;
	bool public_sector; /* the disclosure is needed (R4.19) */
	bool may_fill;	    /* the paper to fill in is the viewer's to get */
	bool paper;	    /* … and can be made (page/paper.h) */
	const struct element
	    *elements; /* what it must show, and where it does */
	size_t element_count;
	const char *next; /* address to go on to */
	struct asks asks;
	const char *done; /* word of the address, NULL: none */
};

/* What was added and what was refused, the files, what proof must contain,
 * and the form for those who `may_add`. */
void page_proof_list(struct text *out, struct arena *, const struct viewer *,
    const struct proof_page *);

/* The receipt (R4.23), for paper, and as a text of its own: lines end in CRLF,
 * and a control character in a name is a space. */
void page_proof_receipt(struct text *out, struct arena *, const struct viewer *,
    const struct proof_page *);
void page_proof_receipt_text(struct text *out, struct arena *,
    const struct viewer *, const struct proof_page *);

/* Why a file is not handed out: it waits for the virus scan, or is infected
 * (R4.58, R4.59); `claim` is one that it proves. */
void page_proof_closed(struct text *out, struct arena *, const struct viewer *,
    int64_t claim, const struct proof *);

/* "Remove this file?" */
void page_proof_remove(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const struct proof *);

/* The address of a claim's files. */
const char *page_proof_href(struct arena *, const struct claim *);

#endif
