/*
 * The parent: keeps a number of processes alive, and does nothing else, so
 * that nothing a request does can end it.
 */

#ifndef WEB_PARENT_H
#define WEB_PARENT_H

#include <stddef.h>

#include "base/outcome.h"

/* What a process does. */
struct duty {
	const char *name; /* for the log */
	int count;	  /* how many processes do it */
	/*
	 * Runs in its own process and returns its exit status. SIGTERM, which
	 * is blocked (take it by signalfd or sigwait), tells it to finish what
	 * it has begun and return. It gets that too when the parent is gone.
	 */
	int (*run)(void *context);
	void *context;
};

/*
 * Run the duties until SIGTERM or SIGINT, then let the processes finish for
 * PARENT_PATIENCE seconds at most (a second signal: at once). One that dies is
 * started again, at once if it had lived PARENT_YOUTH seconds, else after 1, 2,
 * 4 … PARENT_PAUSE seconds. SIGHUP: each is replaced, the new one started
 * before the old one is told to finish.
 *
 * Before it starts or replaces any, `trial` runs in a process of its own; if
 * that does not return 0 everything stays as it is. Returns an exit status.
 */
int parent_run(const struct duty *, size_t count, int (*trial)(void *context),
    void *context) CHECKED;

#define PARENT_PATIENCE 30
#define PARENT_YOUTH	10
#define PARENT_PAUSE	32

#endif
