/* Signed checkpoints of the history (R9.11) in the store. */

#ifndef STORE_CHECKPOINT_H
#define STORE_CHECKPOINT_H

#include "rules/checkpoint.h"
#include "rules/person.h"
#include "store/store.h"

/*
 * Sign how the history stands, in the caller's write transaction: the line is
 * kept, and mailed to every auditor. *line lives in the arena; when nothing has
 * happened since the last one it is that, and nobody is told again.
 * BROKEN: the head is not authentic (store_history_add).
 */
enum outcome store_checkpoint_make(struct store *, const struct viewer *,
    struct arena *, const char **line) CHECKED;

/* The lines that are kept, oldest first. */
enum outcome store_checkpoint_list(
    struct store *, struct arena *, const char ***lines, size_t *count) CHECKED;

/*
 * Does the history still hold what was signed? CONFLICT: no, and *why says in a
 * sentence what is wrong: the line is not signed by this installation, or the
 * past is not the one that was signed.
 */
enum outcome store_checkpoint_check(
    struct store *, const char *line, const char **why) CHECKED;

#endif
