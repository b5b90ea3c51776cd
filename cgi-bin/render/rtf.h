/*
 * The words of rich text (RTF), packed as Outlook packs it: one pass, of which
 * nothing is kept but characters and where lines end. Pictures, objects,
 * fields' instructions and whatever a reader may leave out (\*) are left out.
 */

#ifndef RENDER_RTF_H
#define RENDER_RTF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

#define RTF_DEPTH_MAX 100 /* groups in each other; deeper ones are as these */

/*
 * Append what is packed there ([MS-OXRTFCP]), as far as it can be read and has
 * room. False: it is none.
 */
bool rtf_unpack(const void *bytes, size_t length, struct text *plain) CHECKED;

/* Append the words; what has no room in `words` is left out. */
void rtf_words(const char *bytes, size_t length, struct text *words);

#endif
