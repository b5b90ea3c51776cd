/* The sign-in page. */

#ifndef PAGE_SESSION_H
#define PAGE_SESSION_H

#include "page/form.h"
#include "rules/person.h"

struct session_new {
	const struct entries *entries;
	const char *next;     /* where to go afterwards */
	bool left;	      /* they have just signed out */
	bool chosen;	      /* they have just chosen a new password */
	bool ended;	      /* their session ended by itself */
	bool kept;	      /* … and what they wrote is kept */
	struct sign_in *demo; /* in a demonstration: who can sign in */
	size_t demo_count;
};

void page_session_new(struct text *out, struct arena *, const struct viewer *,
    const struct session_new *);

/* One of one's sessions. */
struct session_row {
	const char *name;			   /* for signing it out */
	const char *browser, *network, *directory; /* "" when not known */
	int64_t begun, seen;
	bool here; /* this very one */
};

/* Where one is signed in (R2.45); `ended`: something was signed out just now.
 * `days`: how long a place stays known. */
void page_session_list(struct text *out, struct arena *, const struct viewer *,
    const struct session_row *, size_t count, bool ended, int days);

#endif
