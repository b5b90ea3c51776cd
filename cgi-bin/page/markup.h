/*
 * What people write in comments: a subset of Markdown, read by libcmark (this
 * is its only door) and put into templates node by node, so that no HTML is
 * made outside of them (R9.4).
 */

#ifndef PAGE_MARKUP_H
#define PAGE_MARKUP_H

#include "page/tmpl.h"

/*
 * Include `body` where {{>MARKER}} stands. Paragraphs, line breaks as typed,
 * emphasis, quotes, lists, code, and links to http and https. Anything else is
 * shown as words: HTML as it was typed, a heading as strong words, an image as
 * its description, another link as its words. Nesting beyond eight levels
 * is flat.
 */
void page_markup(struct tmpl *, enum marker, struct arena *, const char *body);

#endif
