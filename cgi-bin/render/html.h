/*
 * The words of HTML that a mail is written in: one pass over its tags, of which
 * nothing is kept but where lines end. What styles, scripts and comments say,
 * and every address in it, is left out.
 */

#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include <stddef.h>

#include "base/text.h"

/* Append them; what has no room in `words` is left out. */
void html_words(const char *bytes, size_t length, struct text *words);

#endif
