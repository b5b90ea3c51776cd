/* What an auditor looks for in all history (R9.55, R9.56). */

#ifndef RULES_AUDIT_H
#define RULES_AUDIT_H

#include "base/arena.h"
#include "rules/event.h"

#define AUDIT_FILE_MAX 50000 /* entries of one file (R9.58) */

struct audit {
	int64_t person; /* who did it; 0: anybody */
	bool of_kind;	/* only `kind` */
	enum event_kind kind;
	int64_t claim;	 /* about it; 0: about anything */
	int64_t from;	 /* from this instant on; INT64_MIN: from the first */
	int64_t until;	 /* before this instant; INT64_MAX: to the last */
	int64_t before;	 /* older than this entry; 0: from the newest */
	const char *who; /* as asked, for the next page's address … */
	const char *number, *first, *last; /* … claim and days likewise */
};

/* All history. */
struct audit audit_all(void);

/* Does it leave anything out? */
bool audit_is_narrowed(const struct audit *);

/* The address of these entries: `path` with what they are narrowed to, and
 * behind which entry a page begins (0: the newest). */
const char *audit_address(
    struct arena *, const char *path, const struct audit *, int64_t before);

#endif
