/*
 * multipart/form-data (RFC 7578, and what browsers make of it: WHATWG HTML
 * 4.10.21.8), read as a stream in bounded memory: fields into the arena,
 * files into unlinked spool files.
 */

#ifndef WEB_MULTIPART_H
#define WEB_MULTIPART_H

#include <stddef.h>

#include "web/request.h"

/*
 * Read a body of exactly `length` bytes with this Content-Type into
 * request->body and request->uploads. Fields: at most `fields_max`, together
 * at most REQUEST_BODY bytes. Files: REQUEST_FILES of at most REQUEST_FILE
 * bytes each; a longer one is marked truncated and read past, further ones
 * are counted in upload_excess. A file input left empty is no upload. A body
 * that ends within a file is whole up to it, and the file marked cut_off.
 *
 * FAULT_MALFORMED: no or a bad boundary, a part without a name, headers past
 * 8 KiB, text that is not UTF-8 or holds NUL, or no end elsewhere;
 * FAULT_TOO_LARGE: too much in fields; FAULT_BUSY: a spool file could not be
 * written (logged). Files opened so far are the request's in every case.
 */
enum fault multipart_read(struct request *, const struct wire *,
    const char *content_type, int64_t length, size_t fields_max);

#endif
