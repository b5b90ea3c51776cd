/* The page on which files of other claims are chosen for this one (R4.56). */

#ifndef PAGE_PROOF_REUSE_H
#define PAGE_PROOF_REUSE_H

#include "page/layout.h"
#include "rules/claim.h"
#include "rules/proof.h"

/* A file, and the claim it was last added to. */
struct reusable_row {
	const struct proof *proof;
	const char *claim_name, *claim_number;
};

struct reuse_page {
	const struct claim *claim;
	const struct reusable_row *rows;
	size_t count;
	bool more;	  /* there are older ones */
	size_t room;	  /* how many more the claim can take */
	const char *text; /* what was searched for, "" for nothing */
	const struct entries *entries;
};

void page_proof_reuse(struct text *out, struct arena *, const struct viewer *,
    const struct reuse_page *);

/* Its address. */
const char *page_proof_reuse_href(struct arena *, const struct claim *);

#endif
