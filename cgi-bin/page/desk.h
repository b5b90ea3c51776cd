/* Sharing work among reviewers. */

#ifndef PAGE_DESK_H
#define PAGE_DESK_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/desk.h"

/* To whom a claim is given: the form's field is "reviewer". */
void page_desk_choose(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const struct desk_person *, size_t count,
    const struct entries *);

/* Who has how much. For a reviewer also the form of their own absence, "until";
 * `entries` are its. */
void page_desk_workload(struct text *out, struct arena *, const struct viewer *,
    const struct desk_person *, size_t count, const struct entries *,
    const char *success);

#endif
