/*
 * Compound files ([MS-CFB]): streams in storages, as a file system in a file.
 * Word, Excel, PowerPoint and Outlook wrote them, or still do. Whatever the
 * bytes, nothing here follows a chain for longer than the file has room for it.
 */

#ifndef BASE_CFB_H
#define BASE_CFB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

/* The eight bytes that each begins with. */
#define CFB_MARK "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

/* A file that is read; its streams and storages are numbers below its count. */
struct cfb;

#define CFB_ROOT 0 /* the storage that holds all others */

/* Open the file in these bytes, which the caller keeps as long as the arena,
 * which also holds what is read of it. NULL: it is none. */
struct cfb *cfb_open(struct arena *, const void *bytes, size_t length);

/* What stands directly in a storage, in the order of names as bytes, and how
 * much that is. */
size_t cfb_list(struct cfb *, uint32_t storage, uint32_t **entries);

/* Is it called so, or so at its beginning? The name is ASCII. */
bool cfb_is(const struct cfb *, uint32_t entry, const char *name);
bool cfb_begins(const struct cfb *, uint32_t entry, const char *name);

/* A storage, and no stream. */
bool cfb_is_storage(const struct cfb *, uint32_t entry);

/* The bytes that a stream says it has. */
uint32_t cfb_size(const struct cfb *, uint32_t entry);

/* Copy the first `most` bytes of a stream, or as many as there are; returns how
 * many. */
size_t cfb_copy(struct cfb *, uint32_t stream, unsigned char *to, size_t most);

/* The same, in the arena, with a NUL behind them. Never NULL. */
const unsigned char *cfb_read(
    struct cfb *, uint32_t stream, size_t most, size_t *length);

/* Numbers as they stand in such files, least significant byte first. */
uint16_t cfb_two(const unsigned char *bytes);
uint32_t cfb_four(const unsigned char *bytes);

#endif
