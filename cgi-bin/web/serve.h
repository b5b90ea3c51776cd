/* What `cpor serve` is made of: the socket, and the workers behind it. */

#ifndef WEB_SERVE_H
#define WEB_SERVE_H

#include <stdint.h>
#include <sys/types.h>

#include "base/outcome.h"
#include "web/settings.h"

#define SERVE_LOCK_SECONDS 10 /* for which a worker may hold the write lock */

struct service {
	const struct settings *settings;
	int listener;
	pid_t holder; /* of the write lock when serve_stuck last looked */
	int64_t since;
};

/*
 * Make the socket of the settings: mode 0660, so that nginx needs our group.
 * One that a dead program left is replaced; -1 if a living one listens there,
 * or as the log says. Call before any process is started.
 */
int serve_open(struct service *, const struct settings *) CHECKED;

/* Close the socket and take its name away. */
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
int serve_work(void *service);

#endif
