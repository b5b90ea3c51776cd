/*
 * Files that were sent to be imported, between the look at what they would
 * change and the yes (R8.49, R8.50): a row says whose one is, its bytes lie in
 * CPOR_DATA/spool. Only its sender finds it, each has one at a time, and it is
 * gone after a day.
 */

#ifndef STORE_IMPORT_FILE_H
#define STORE_IMPORT_FILE_H

#include "rules/import.h"
#include "rules/person.h"
#include "store/store.h"

/* Keep the bytes of `fd` as the viewer's, instead of what they sent before:
 * name and size say what it is, id and path are set. Transactions of its own.
 * BUSY: no room. */
enum outcome store_import_file_add(struct store *, const struct viewer *,
    struct arena *, int fd, struct import_file *) CHECKED;

enum outcome store_import_file_of(struct store *, const struct viewer *,
    int64_t id, struct arena *, struct import_file *) CHECKED;

/* It is not waited for any more: the viewer's, with its bytes. A transaction
 * of its own. */
enum outcome store_import_file_end(
    struct store *, const struct viewer *, struct arena *) CHECKED;

/* The same of all that were sent before an instant; in the caller's. */
enum outcome store_import_file_sweep(struct store *, int64_t before) CHECKED;

#endif
