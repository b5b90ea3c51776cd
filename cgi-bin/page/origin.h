/* Claims made from other claims: the question what is taken along, and how
 * they lead to each other. */

#ifndef PAGE_ORIGIN_H
#define PAGE_ORIGIN_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/origin.h"
#include "rules/proof.h"

struct origin_page {
	const struct claim *claim;
	enum origin_kind kind;
	const struct line *lines; /* those that may be taken */
	size_t line_count;
	const struct proof *files;
	size_t file_count;
	const struct entries *entries; /* "lines", "files": ids in letters */
};

void page_origin_new(struct text *out, struct arena *, const struct viewer *,
    const struct origin_page *);

/* What can be made of a claim now, and of what it was made. */
struct origin_ways {
	const struct kin *kin;
	size_t kin_count;
	bool may[ORIGIN__COUNT];
	const int64_t *renewable; /* ids of lines */
	size_t renewable_count;
};

/* Include links to the relatives where {{>MARKER}} stands; nothing without
 * any. */
void page_origin_kin(struct tmpl *, enum marker, struct arena *,
    const struct kin *, size_t count);

/* "/claims/4x…/reclaim" */
const char *page_origin_href(
    struct arena *, const struct claim *, enum origin_kind);

#endif
