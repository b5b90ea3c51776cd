/* One's own roles in a directory, and asking for another. */

#ifndef PAGE_ROLE_REQUEST_H
#define PAGE_ROLE_REQUEST_H

#include "base/text.h"
#include "rules/person.h"

struct role_request_show {
	const struct grant *grants;
	size_t grant_count;
	const struct role_request *requests; /* the newest of each role */
	size_t request_count;
	struct {
		struct person *people;
		size_t count;
	} givers[ROLE__COUNT]; /* of the directory's kind; who gives each */
	const char *done;      /* word of "?done=…" */
};

void page_role_request_show(struct text *out, struct arena *,
    const struct viewer *, const struct role_request_show *);

#endif
