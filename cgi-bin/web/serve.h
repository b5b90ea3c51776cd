/*
 * What `cpor serve` is made of: the sockets, and a worker behind each. nginx
 * knows all of them and gives a request to the worker that has the fewest
 * (least_conn), so that one which is busy with a large file keeps nobody
 * waiting. Passwords have a worker of their own, besides those of
 * CPOR_WORKERS: they wait for one another, and would make all others wait.
 */

#ifndef WEB_SERVE_H
#define WEB_SERVE_H

#include <stdint.h>
#include <sys/types.h>

#include "base/outcome.h"
#include "web/settings.h"

#define SERVE_LOCK_SECONDS 10 /* for which a worker may hold the write lock */

/* How many workers there are. Worker 0 is the one for passwords. */
#define SERVE_PROCESSES(settings) ((settings)->workers + 1)

struct service {
	const struct settings *settings;
	int listener[SETTINGS_WORKERS + 1]; /* -1: not open */
	pid_t holder; /* of the write lock when serve_stuck last looked */
	int64_t since;
};

/*
 * Make a socket for each worker, CPOR_SOCKET.0, .1, .2 and so on, mode 0660, so
 * that nginx needs our group. One that a dead program left is replaced; -1 if
 * a living one listens there, or as the log says. Call before any process is
 * started; serve_close follows in any case.
 */
int serve_open(struct service *, const struct settings *) CHECKED;

/* Close the sockets and take their names away. */
void serve_close(struct service *);

/*
 * What web/parent asks and runs; the context is a struct service. serve_try
 * brings the database's schema up to date, opens it, and loads templates and
 * static names: 0 when a worker could do the same. serve_stuck tells
 * of a process that holds the write lock for more than SERVE_LOCK_SECONDS.
 * serve_work answers requests until SIGTERM, then those that still wait.
 */
int serve_try(void *service);
pid_t serve_stuck(void *service);
int serve_work(void *service, int index);

#endif
