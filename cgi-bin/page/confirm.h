/* The page that asks for the password again (R2.46). */

#ifndef PAGE_CONFIRM_H
#define PAGE_CONFIRM_H

#include "page/form.h"
#include "rules/person.h"

/* What the names of held fields begin with. */
#define CONFIRM_HELD "held."

struct held_field {
	const char *name, *value;
};

struct confirm_page {
	const char *to;		       /* the page to lead on to, or "" */
	const char *path;	       /* the form to go on with, or "" */
	const struct held_field *held; /* what was typed in it */
	size_t held_count;
	const struct entries *entries;
};

void page_confirm_show(struct text *out, struct arena *, const struct viewer *,
    const struct confirm_page *);

#endif
