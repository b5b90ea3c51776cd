/* What somebody wrote and could not send, above the form where it belongs. */

#ifndef PAGE_UNSENT_H
#define PAGE_UNSENT_H

#include "page/tmpl.h"
#include "rules/person.h"
#include "rules/unsent.h"

struct unsent_shown {
	enum unsent_place place;
	int64_t claim, at;
	const char *field; /* of the page's form, in which it stands; or NULL */
	const char *const *words; /* … and this is what was written */
	size_t count;
};

/* The notice, where {{>MARKER}} stands. */
void page_unsent_show(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct unsent_shown *, size_t count);

#endif
