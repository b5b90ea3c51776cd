/*
 * Mails that Outlook saved ([MS-OXMSG]): properties in the streams of a
 * compound file, named by their numbers. An attached mail is an attachment, and
 * is not opened.
 */

#ifndef RENDER_OUTLOOK_H
#define RENDER_OUTLOOK_H

#include "base/arena.h"
#include "base/eml.h"

#define OUTLOOK_PEOPLE_MAX 200 /* recipients that are read */

/* As eml_read. Of text that stands in rich text (RTF) only its words are read.
 */
bool outlook_read(
    struct arena *, const void *bytes, size_t length, struct eml *);

#endif
