/* Where a claim's proof shows what it must show: the page on which a partner
 * says so, and the same to be read. */

#ifndef PAGE_PLACE_H
#define PAGE_PLACE_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/place.h"

struct place_page {
	const struct claim *claim;
	const struct element *elements;
	size_t count;
	const struct proof *files;
	size_t file_count;
	bool may_edit;
	/* In order of `elements`, three each: file.N (the file's id in
	 * letters), page.N and words.N, where N is the element's number. */
	const struct entries *entries;
};

/* The form, or a list for those who may not change it now. */
void page_place_show(struct text *out, struct arena *, const struct viewer *,
    const struct place_page *);

/* Where each thing is shown, with links that show the file there, where
 * {{>MARKER}} stands. */
void page_place_list(struct tmpl *, enum marker, struct arena *,
    const struct claim *, const struct element *, size_t count);

/* "5 of 9". */
const char *page_place_count(
    struct arena *, const struct element *, size_t count);

/* That a reviewer has to search for what is not said (R4.64), though `may`,
 * such as "The claim can be submitted"; NULL when all is said. */
const char *page_place_warning(
    struct arena *, const struct element *, size_t count, const char *may);

/* The page's address. */
const char *page_place_href(struct arena *, const struct claim *);

#endif
