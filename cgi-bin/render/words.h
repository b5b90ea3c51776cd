/*
 * Words that a jailed program wrote, or a stranger did: made into pages of
 * plain text that can be shown (R9.27). What is not UTF-8 becomes U+FFFD;
 * control characters go, and so do those that turn the direction of writing
 * against what is around them (U+202A to U+202E, U+2066 to U+2069), which make
 * a text read as something else than it says.
 */

#ifndef RENDER_WORDS_H
#define RENDER_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

/*
 * The pages of a text, in the arena, at most `most` of them; a form feed ends
 * one. Each is UTF-8 of at most VIEW_WORDS_MAX bytes, its lines end with \n and
 * with no white space, and no more than one empty line is in a row. With
 * `flows` what is too long for a page goes on on the next one and empty pages
 * are left out; else it is cut, and the pages are those of the form feeds.
 * *more: there were more. Returns how many there are.
 */
size_t words_pages(struct arena *, const char *bytes, size_t length, bool flows,
    size_t most, const char **pages, bool *more);

#endif
