/* Forms at the review desk with a few fields for each line: rows of them. */

#ifndef WEB_REVIEW_ROW_H
#define WEB_REVIEW_ROW_H

#include "rules/claim.h"
#include "rules/reason.h"
#include "web/form.h"

#define REVIEW_ROWS_MAX                                                        \
	(CLAIM_LINES_MAX + 1) /* the whole claim may have a row too */

/* What the fields of a row are about: a line, or the whole claim. */
struct review_form_row {
	size_t line; /* index in review->lines */
	const char *name;
};

struct review_rows {
	struct review_form_row list[REVIEW_ROWS_MAX];
	size_t count;
};

/* The entries of a row each, "reason.1", "reason.2" …, in place of those that
 * hold all of them: each has a label and a fault of its own. */
void web_review_row_spread(struct entries *, const struct field *, size_t count,
    const struct review_rows *);

/* A sentence beside that field of the row. */
void web_review_row_fault(
    struct entries *, const char *field, size_t row, const char *sentence);

/* A row's reason and words, for asking or refusing (R5.14, R5.15). */
void web_review_row_check(struct entries *, const struct review_rows *,
    size_t row, const char *code, const char *words, enum reason_use);

#endif
