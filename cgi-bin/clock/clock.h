/*
 * The clock: runs the jobs of clock/jobs when they are due. One process at a
 * time does, by a lease in the database; what was missed is caught up.
 */

#ifndef CLOCK_CLOCK_H
#define CLOCK_CLOCK_H

#include "base/secret.h"
#include "base/time.h"
#include "clock/jobs.h"
#include "store/store.h"

#define CLOCK_LEASE (2 * TIME_MINUTE)
#define CLOCK_PAUSE 30		/* seconds between looks, at most */
#define CLOCK_RETRY TIME_MINUTE /* after a job failed */

/* What the clock needs of a run. */
struct clockwork {
	const char *data; /* CPOR_DATA */
	const struct keys *keys;
	struct outside outside;
	const char *templates; /* of mails; read when mail leaves */
};

/* Read what jobs need besides the store. -1: see the log. */
int clock_prepare(const struct clockwork *) CHECKED;

/* Run until SIGTERM, as a process of web/parent; `context` is a struct
 * clockwork. Returns an exit status. */
int clock_run(void *context, int index);

/*
 * Run once everything that is due at `now`, as `holder`, with what it may talk
 * to (NULL: nothing). CONFLICT: another process has the lease. Otherwise the
 * worst that any job said; *ran counts them.
 */
enum outcome clock_once(struct store *, const struct outside *,
    const char *holder, int64_t now, size_t *ran) CHECKED;

/* Give the lease back, so that the next need not wait for its end. */
enum outcome clock_leave(struct store *, const char *holder) CHECKED;

#endif
