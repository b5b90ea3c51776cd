/* Texts to start from: where one starts from one, and where they are kept. */

#ifndef PAGE_CANNED_H
#define PAGE_CANNED_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/canned.h"

/* The select "text" and its button, below a form's own buttons, where
 * {{>MARKER}} stands; nothing when there is no text. */
void page_canned_start(struct tmpl *, enum marker, const struct entries *,
    const struct canned *, size_t count);

/* All texts; `may` the viewer change them? `success`: a sentence or NULL. */
void page_canned_list(struct text *out, struct arena *, const struct viewer *,
    const struct canned *, size_t count, bool may, const char *success);

/* The form of one, its fields "title" and "words"; NULL: a new one. */
void page_canned_form(struct text *out, struct arena *, const struct viewer *,
    const struct canned *, const struct entries *);

#endif
