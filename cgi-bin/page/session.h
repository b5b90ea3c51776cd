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

#endif
