/* The choice of a directory. */

#ifndef PAGE_DIRECTORY_H
#define PAGE_DIRECTORY_H

#include "page/form.h"
#include "rules/person.h"

struct directory_choice {
	const struct directory *directory;
	unsigned roles; /* the viewer's there */
};

/* `next`: where to go after choosing. */
void page_directory_list(struct text *out, struct arena *,
    const struct viewer *, const struct directory_choice *, size_t count,
    const char *next, const struct entries *);

#endif
