/* Enrollments, for the program admins: the list, and one. */

#ifndef PAGE_ENROLLMENT_H
#define PAGE_ENROLLMENT_H

#include "page/form.h"
#include "page/history.h"
#include "rules/enrollment.h"

/* "/admin/enrollments/0123456789abc/partner-recognition". */
const char *page_enrollment_href(struct arena *, const struct candidate *);

struct enrollment_list {
	const char *text, *program, *status; /* as asked for; "" any */
	const struct candidate *rows;
	size_t count;
	bool invited;	  /* those of a file, just now */
	bool first, more; /* the page with the first rows; there are more */
};

struct enrollment_show {
	const struct candidate *candidate;
	const struct history_line *lines;
	size_t line_count;
	const struct entries *entries; /* act, words, unmet */
	const char *done;	       /* word of "?done=…" */
};

void page_enrollment_list(struct text *out, struct arena *,
    const struct viewer *, const struct enrollment_list *);
void page_enrollment_show(struct text *out, struct arena *,
    const struct viewer *, const struct enrollment_show *);

#endif
