/* Text in the character sets that mail was written in: iconv's only door. */

#ifndef BASE_CHARSET_H
#define BASE_CHARSET_H

#include <stddef.h>

#include "base/text.h"

/*
 * Append bytes that are in a character set as UTF-8. Of a set that nobody knows
 * (or "") they are taken as UTF-8 if that is what they are, else as
 * windows-1252, as mail programs do. What is no character in it becomes U+FFFD;
 * what has no room in the text is left out.
 */
void charset_add(
    struct text *, const char *name, const void *bytes, size_t length);

#endif
