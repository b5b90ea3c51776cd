/* The choice of a directory. */

#ifndef PAGE_DIRECTORY_H
#define PAGE_DIRECTORY_H

#include "page/form.h"
#include "rules/invitation.h"

struct directory_choice {
	const struct directory *directory;
	unsigned roles; /* the viewer's there */
};

struct directory_list {
	const struct directory_choice *choices;
	size_t count;
	const struct invitation *invitations; /* that they may accept */
	size_t invitation_count;
	const char *next; /* where to go after choosing */
	const struct entries *entries;
};

void page_directory_list(struct text *out, struct arena *,
    const struct viewer *, const struct directory_list *);

#endif
