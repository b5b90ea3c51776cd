/* A page of a file, as it is shown: its picture, and its words beneath. */

#ifndef PAGE_LEAF_H
#define PAGE_LEAF_H

#include "page/layout.h"
#include "rules/proof.h"
#include "rules/view.h"

struct leaf {
	const struct proof *proof;
	int64_t claim; /* as one of whose files it is shown */
	struct view view;
	struct view_page page; /* number 0: there is none to show */
	int64_t wanted;	       /* the page that was asked for; 0: none was */
	const char *previous, *next; /* addresses; "" where there is none */
};

/* Where {{>MARKER}} stands. */
void page_leaf(struct tmpl *, enum marker, struct arena *, const struct leaf *);

/* Addresses: the file itself; its pages, as one of a claim's, at a page (0: at
 * its first). */
const char *page_leaf_download(struct arena *, int64_t proof);
const char *page_leaf_href(
    struct arena *, int64_t proof, int64_t claim, int64_t page);

#endif
