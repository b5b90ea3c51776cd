/*
 * Files of many drafts in the store: read, judged, and waiting for a yes
 * (R4.70 to R4.73). Only their sender finds them (R2.9).
 */

#ifndef STORE_BATCH_H
#define STORE_BATCH_H

#include "rules/many.h"
#include "rules/person.h"
#include "store/store.h"

/* Keep a file of the viewer's with its rows: sets batch->id. */
enum outcome store_batch_add(struct store *, const struct viewer *,
    struct many_batch *, const struct many_row *, size_t count) CHECKED;

enum outcome store_batch_of(struct store *, const struct viewer *, int64_t id,
    struct arena *, struct many_batch *) CHECKED;

/* The viewer's last files, the newest first. */
enum outcome store_batch_list(struct store *, const struct viewer *,
    size_t limit, struct arena *, struct many_batch **, size_t *count) CHECKED;

/* Rows behind line `after`, at most `limit`; with `fresh` only good ones of
 * which no draft was made yet. */
enum outcome store_batch_rows(struct store *, int64_t batch, int64_t after,
    bool fresh, size_t limit, struct arena *, struct many_row **,
    size_t *count) CHECKED;

/* A draft was made of a row. CONFLICT: one was made of it before. */
enum outcome store_batch_made(
    struct store *, int64_t batch, int64_t line, int64_t claim) CHECKED;

/* Something is wrong with a row that seemed good. */
enum outcome store_batch_refused(
    struct store *, int64_t batch, const struct many_row *) CHECKED;

/* All drafts are made. DONE also when they were before. */
enum outcome store_batch_done(
    struct store *, int64_t batch, int64_t now) CHECKED;

/* Forget the files sent before `before`; what was made of them stays. */
enum outcome store_batch_sweep(struct store *, int64_t before) CHECKED;

#endif
