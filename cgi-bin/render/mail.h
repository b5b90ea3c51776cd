/*
 * The words of mails: a line for each of From, To, Cc, Date and Subject, the
 * attachments by name, media type and size, an empty line, and the text. What
 * stands above the first empty line is written by us alone: no value in it
 * makes a line of its own (R9.51). Attachments are not opened.
 *
 * Each appends to `words`; what has no room there is left out. False: it is no
 * mail.
 */

#ifndef RENDER_MAIL_H
#define RENDER_MAIL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

#define MAIL_VALUE_MAX 2000 /* bytes of a value that are shown */
#define MAIL_NAME_MAX  255  /* … of a file's name or type */

/* message/rfc822: .eml */
bool mail_eml(const void *bytes, size_t length, struct text *words);

/* A compound file of Outlook: .msg */
bool mail_msg(const void *bytes, size_t length, struct text *words);

#endif
