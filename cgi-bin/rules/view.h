/* A file as the pages show it: pictures and words of its own pages (R9.22). */

#ifndef RULES_VIEW_H
#define RULES_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* R9.21: of one file, whatever it holds. */
#define VIEW_PAGES_MAX	 100
#define VIEW_WORDS_MAX	 ((size_t)32 * 1024)	   /* bytes of a page's words */
#define VIEW_PICTURE_MAX ((size_t)7 * 1024 * 1024) /* … of its picture */
#define VIEW_BYTES_MAX	 ((size_t)96 * 1024 * 1024) /* … of all pages */

/* What became of making them. */
enum view_state {
	VIEW_WAITING, /* nobody has tried */
	VIEW_SHOWN,
	VIEW_DAMAGED, /* or it needs a password */
	VIEW_SLOW,
	VIEW_LARGE,
	VIEW_EMPTY,  /* there is nothing in it to be shown */
	VIEW_UNSAFE, /* it could not be confined: tried again another day */
	VIEW_STATE__COUNT
};
const char *view_state_code(enum view_state);
enum view_state view_state_of(const char *code); /* unknown: VIEW_WAITING */

/* Why there is nothing to be seen, for people; "" for VIEW_SHOWN. */
const char *view_state_sentence(enum view_state);

struct view {
	enum view_state state;
	int64_t pages;
	bool more; /* the file has more that are not shown */
};

/* One of them. */
struct view_page {
	int64_t number;	     /* from 1 */
	const char *words;   /* "" when it has none */
	const void *picture; /* PNG; NULL when it has none, or was not asked */
	size_t picture_length;
	int64_t width, height; /* of the picture; 0 when it has none */
};

#endif
