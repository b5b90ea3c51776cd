/* Which program makes what of a file, by its media type: one table. */

#ifndef RENDER_KIND_H
#define RENDER_KIND_H

#include <stdbool.h>

/* A program in its jail; the file is its standard input, /dev/stdin. */
struct kind_program {
	const char *path; /* NULL: none; KIND_SELF: this program */
	const char *arguments[24];
	const char *readable[5]; /* of the machine's files */
};

#define KIND_SELF "cpor"

struct kind {
	const char *type;
	struct kind_program words;   /* says them, a form feed behind a page */
	struct kind_program picture; /* writes that of one page */
	bool many;  /* of several: KIND_PAGE in an argument is the number */
	int first;  /* … of the first of them */
	bool flows; /* its words are broken into pages by us */
	bool plain; /* the file itself is the words */
};

#define KIND_PAGE "%d"

/* NULL: files of that type are not shown. */
const struct kind *kind_of(const char *type);

#endif
