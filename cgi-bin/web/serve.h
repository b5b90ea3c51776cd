/* What `cpor serve` is made of: the socket, and the workers behind it. */

#ifndef WEB_SERVE_H
#define WEB_SERVE_H

#include "base/outcome.h"
#include "web/settings.h"

struct service {
	const struct settings *settings;
	int listener;
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
 * A trial and a duty for web/parent; the context is a struct service. The
 * trial loads templates and static names: 0 when a worker could. The duty
 * answers requests until SIGTERM, then those that still wait.
 */
int serve_try(void *service);
int serve_work(void *service);

#endif
