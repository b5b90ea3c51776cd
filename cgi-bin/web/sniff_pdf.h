/* Does a PDF need a password (ISO 32000-1 7.5.5, 7.6.1)? */

#ifndef WEB_SNIFF_PDF_H
#define WEB_SNIFF_PDF_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Has the trailer that the end of the file points to, a table's or a stream's,
 * an entry Encrypt? When nothing usable is pointed to: the last trailer there
 * is. A document that opens without a password but forbids copying or printing
 * is encrypted too.
 */
bool sniff_pdf_is_locked(const void *bytes, size_t length);

#endif
