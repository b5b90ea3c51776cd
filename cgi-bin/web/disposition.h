/*
 * Header values with parameters: Content-Disposition of a part of
 * multipart/form-data (RFC 7578 4.2, WHATWG HTML 4.10.21.8), and others.
 */

#ifndef WEB_DISPOSITION_H
#define WEB_DISPOSITION_H

#include <stdbool.h>

#include "base/arena.h"

/*
 * Read "form-data; name=…; filename=…". `*name` is at most 200 bytes;
 * `*file` (NULL: the part is a field) at most 1,024, exactly as the file is
 * called, with quotes and ends of lines that browsers write as %22, %0D and
 * %0A, but without any path. False when it is malformed or something repeats.
 */
bool disposition_read(
    struct arena *, const char *value, const char **name, const char **file);

/* The parameter that begins at `*at`, behind its ';'; steps over it to the
 * next ';' or the end. False when it is malformed. */
bool disposition_parameter(
    struct arena *, const char **at, const char **name, const char **value);

#endif
