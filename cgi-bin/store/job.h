/* What the clock has to do and when next, and who may run it. */

#ifndef STORE_JOB_H
#define STORE_JOB_H

#include "rules/system.h"
#include "store/store.h"

/*
 * Take or renew the lease `name` until `until`; `holder` is a random word of
 * the process. CONFLICT: somebody else's, and not yet over at `now`.
 */
enum outcome store_job_lease(struct store *, const char *name,
    const char *holder, int64_t now, int64_t until) CHECKED;

/* Give it back early; DONE also when it was not ours. */
enum outcome store_job_release(
    struct store *, const char *name, const char *holder) CHECKED;

/* Make a job known, due at `next`; DONE and unchanged when it is. */
enum outcome store_job_add(
    struct store *, const char *name, int64_t next) CHECKED;

/* The jobs due at `now`, longest overdue first. */
enum outcome store_job_due(struct store *, int64_t now, struct arena *,
    struct job **, size_t *count) CHECKED;

/* It ended well at `now`, and is due again at `next`. */
enum outcome store_job_done(
    struct store *, const char *name, int64_t now, int64_t next) CHECKED;

/* It failed, and is tried again at `next`. */
enum outcome store_job_failed(
    struct store *, const char *name, int64_t next) CHECKED;

#endif
