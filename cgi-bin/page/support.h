/* Support requests: the list, the form, the thread. */

#ifndef PAGE_SUPPORT_H
#define PAGE_SUPPORT_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/support.h"

/* Where "contact support" leads: the form, filled in for a claim (NULL: none)
 * and the code of a failing check ("": none). */
const char *page_support_href(
    struct arena *, const struct claim *, const char *code);

/* The page of a request, and what it is about in a few words; "" when it is
 * about no claim. */
const char *page_support_show_href(struct arena *, const struct support *);
const char *page_support_about(struct arena *, const struct support *);

struct support_list {
	const struct support *requests; /* as they are to be shown */
	size_t count;
	bool closed;	/* those; else the open ones */
	bool more;	/* others stand behind them */
	bool beginning; /* nothing stands before them */
};

void page_support_list(struct text *out, struct arena *, const struct viewer *,
    const struct support_list *);

/* The form; `claim` (NULL: none) and `code` ("") are what it is about. */
void page_support_new(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const char *code, const struct entries *);

struct support_page {
	const struct support *request;
	struct thread thread;
	const struct entries *entries; /* "comment" */
	const char *done;	       /* word of "?done=…", "" */
};

void page_support_show(struct text *out, struct arena *, const struct viewer *,
    const struct support_page *);

#endif
