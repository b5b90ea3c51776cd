/*
 * Writing a mail as it goes over the wire: header fields (RFC 5322, with
 * encoded words of RFC 2047 for what is not ASCII) and parts in
 * quoted-printable (RFC 2045). Lines end with CRLF and have at most 78
 * characters, where what is written can be broken at all.
 *
 * Nothing can add a line: a value that holds a control character (CR, LF and
 * NUL among them) or is not UTF-8 is not written, and the text has failed.
 */

#ifndef BASE_MIME_H
#define BASE_MIME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* May it stand in a header field: UTF-8 without control characters (C0, DEL,
 * C1, and the line and paragraph separators)? */
bool mime_is_line(const char *);

/* "Subject: …": words for people. */
void mime_header(struct text *out, const char *name, const char *words);

/* "References: …": a value of the protocol, ASCII, written as it is. */
void mime_field(struct text *out, const char *name, const char *value);

/* "From: Name <address>"; without a name when it is "". The address is one of
 * domain_read_email's, or the text fails. */
void mime_mailbox(struct text *out, const char *header, const char *name,
    const char *address);

/* "Date: Sun, 22 Nov 2026 15:40:00 +0000". */
void mime_date(struct text *out, int64_t instant);

/* The header of a message in two alternative parts, and the empty line; the
 * boundary is made of `word`, letters and digits. */
void mime_alternatives(struct text *out, const char *word);
/* One of them: `type` is "text/plain" or "text/html", in UTF-8. */
void mime_part(
    struct text *out, const char *word, const char *type, const char *content);
void mime_end(struct text *out, const char *word);

#endif
