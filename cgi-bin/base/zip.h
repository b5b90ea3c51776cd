/* ZIP archives: libzip's only door. */

#ifndef BASE_ZIP_H
#define BASE_ZIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "base/text.h"

/* An archive that is read from memory. */
struct zip_reader;

#define ZIP_PARTS_MAX 4000 /* of an archive that is read */

/* Open the archive in these bytes, which the caller keeps until it is closed.
 * NULL: they are none, damaged beyond its list of parts, or of too many. */
struct zip_reader *zip_reader_open(const void *bytes, size_t length);
void zip_reader_close(struct zip_reader *);

/* Does any part need a password? */
bool zip_reader_is_locked(const struct zip_reader *);

/* A part by its exact name, whole, in the arena. ABSENT: there is none.
 * INVALID: it is larger than `limit` bytes once unpacked, needs a password, or
 * is damaged. */
enum outcome zip_reader_part(struct zip_reader *, const char *name,
    size_t limit, struct arena *, const char **bytes, size_t *length) CHECKED;

/* An archive that is made in memory; the same parts give the same bytes. */
struct zip_writer;

struct zip_writer *zip_writer_open(void);

/* One more part, in the order of the calls. The bytes are not copied: they
 * must live until the archive is closed. A fault is told by zip_writer_close.
 */
void zip_writer_add(
    struct zip_writer *, const char *name, const void *bytes, size_t length);

/* Append the archive to `out` and give the writer back. If it cannot be made,
 * that is logged and is the text's fault. */
void zip_writer_close(struct zip_writer *, struct text *out);

#endif
