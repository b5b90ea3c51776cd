/* The first page. */

#ifndef PAGE_HOME_H
#define PAGE_HOME_H

#include "base/arena.h"
#include "base/text.h"
#include "rules/enrollment.h"
#include "rules/home.h"
#include "rules/support.h"

struct home {
	struct home_list parts[HOME_PART__COUNT];
	struct support *requests; /* that wait on the viewer, the longest first,
				     HOME_ROWS at most */
	size_t request_count;
	struct candidate
	    *enrollments; /* likewise, one more if there are more */
	size_t enrollment_count;
	struct person *admins; /* whom to ask for a role, when they have none */
	size_t admin_count;
};

/* What needs the viewer, what waits on others, and what their roles are for. */
void page_home_show(struct text *out, struct arena *, const struct viewer *,
    const struct home *);

#endif
