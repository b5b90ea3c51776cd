/*
 * Files that were sent to be imported, between the look at what they would
 * change and the yes (R8.49, R8.50): a row says whose one is, its bytes lie in
 * CPOR_DATA/spool. Only its sender finds it, in the directory where they sent
 * it; each has one of a kind at a time, and it is gone after a day.
 */

#ifndef STORE_IMPORT_FILE_H
#define STORE_IMPORT_FILE_H

#include "rules/import.h"
#include "rules/person.h"
#include "store/store.h"

/* Keep the bytes of `fd` as the viewer's, instead of those of the same kind
 * that they sent before: kind, name and size say what it is, id and path are
 * set. A transaction of its own. BUSY: no room. */
enum outcome store_import_file_add(struct store *, const struct viewer *,
    struct arena *, int fd, struct import_file *) CHECKED;

/* The viewer's file of the kind that file->kind says. */
enum outcome store_import_file_of(struct store *, const struct viewer *,
    int64_t id, struct arena *, struct import_file *) CHECKED;

/* The viewer's is not waited for any more, in the caller's transaction; its
 * bytes stay until that is committed and the next sweep comes. */
enum outcome store_import_file_end(
    struct store *, const struct viewer *, enum import_kind) CHECKED;

/* Forget those with their bytes, and all that were sent before an instant. */
enum outcome store_import_file_sweep(struct store *, int64_t before) CHECKED;

/* Forget those now, in a transaction of its own; what fails is swept later. */
void store_import_file_clear(struct store *);

#endif
