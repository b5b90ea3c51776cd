/*
 * The parent: keeps a number of processes alive, and does nothing else, so
 * that nothing a request does can end it.
 */

#ifndef WEB_PARENT_H
#define WEB_PARENT_H

#include <stddef.h>
#include <sys/types.h>

#include "base/outcome.h"

/* What a process does. */
struct duty {
	const char *name; /* for the log */
	int count;	  /* how many processes do it */
	/*
	 * Runs in its own process and returns its exit status; `index` counts
	 * from 0 and stays the same when one is restarted. SIGTERM, which
	 * is blocked (take it by signalfd or sigwait), tells it to finish what
	 * it has begun and return. It gets that too when the parent is gone.
	 */
	int (*run)(void *context, int index);
	void *context;
};

/* What the parent asks whoever knows the work. */
struct oversight {
	/* Could a process of today's settings run? Asked in a process of its
	 * own before any is started or replaced; 0 is yes. */
	int (*trial)(void *context);
	/* Asked every second: a process that must be ended, 0 for none. */
	pid_t (*stuck)(void *context);
	void *context;
};

/*
 * Run the duties until SIGTERM or SIGINT, then let the processes finish for
 * PARENT_PATIENCE seconds at most (a second signal: at once). One that dies is
 * started again at once; after its second death within PARENT_YOUTH seconds of
 * its start, in 1, 2, 4 … PARENT_PAUSE seconds. SIGHUP: each is replaced, the
 * new one started before the old one is told to finish; after a failed trial
 * everything stays as it is. One that is stuck is killed, if it is a child of
 * this parent. Returns an exit status: failure when the first trial fails.
 */
int parent_run(
    const struct duty *, size_t count, const struct oversight *) CHECKED;

#define PARENT_PATIENCE 30
#define PARENT_YOUTH	10
#define PARENT_PAUSE	32

#endif
