/* The sockets and the workers. */

#include "web/serve.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "page/layout.h"
#include "page/tmpl.h"
#include "store/db.h"
#include "store/lock.h"
#include "store/store.h"
#include "web/fcgi.h"
#include "web/reply.h"
#include "web/request.h"
#include "web/route.h"

#define BACKLOG	  511
#define HEAD_SIZE ((size_t)32 * 1024)

/* A request and its reply. */
struct exchange {
	struct arena *arena;
	struct request request;
	struct reply reply;
	int taken; /* fcgi's number for it */
};

/* Everything a worker has, for as long as it lives. */
struct worker {
	struct settings settings;
	struct arena *lifelong;
	struct store store;
	struct exchange exchanges[FCGI_TAKEN];
	size_t waiting; /* exchanges whose replies wait for the commit */
	struct text head;
	struct fcgi *fcgi;
	int stop;
};

static int
fail(const char *what, const char *path)
{
	log_fault("serve: %s %s: %s", what, path, strerror(errno));
	return -1;
}

static bool
name_of(const struct settings *settings, int index, struct sockaddr_un *name)
{
	int length;

	*name = (struct sockaddr_un){ .sun_family = AF_UNIX };
	length = snprintf(name->sun_path, sizeof(name->sun_path), "%s.%d",
	    settings->socket, index);
	if (length > 0 && (size_t)length < sizeof(name->sun_path))
		return true;
	log_fault("serve: %s is too long for a socket", settings->socket);
	return false;
}

/* Take away what a dead program left, and nothing else. */
static int
clear_way(const struct sockaddr_un *name)
{
	struct stat status;
	int probe, connected;

	if (lstat(name->sun_path, &status) == -1)
		return errno == ENOENT ? 0
				       : fail("cannot look at", name->sun_path);
	errno = EEXIST;
	if (!S_ISSOCK(status.st_mode))
		return fail("not a socket", name->sun_path);
	probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (probe == -1)
		return fail("socket for", name->sun_path);
	connected =
	    connect(probe, (const struct sockaddr *)name, sizeof(*name));
	close(probe);
	errno = EADDRINUSE;
	if (connected == 0)
		return fail("already served", name->sun_path);
	return unlink(name->sun_path) == 0
		   ? 0
		   : fail("cannot remove", name->sun_path);
}

/* The mask makes it 0660 from its first moment on. */
static int
bind_and_listen(int listener, const struct sockaddr_un *name)
{
	mode_t mask = umask(0117);
	int bound =
	    bind(listener, (const struct sockaddr *)name, sizeof(*name));

	umask(mask);
	if (bound == -1 || listen(listener, BACKLOG) == -1)
		return fail("cannot listen on", name->sun_path);
	return 0;
}

/* Not blocking: the worker that replaces another accepts beside it. */
static int
open_listener(struct service *service, int index)
{
	struct sockaddr_un name;
	int listener;

	if (!name_of(service->settings, index, &name) || clear_way(&name) == -1)
		return -1;
	listener =
	    socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (listener == -1)
		return fail("socket for", name.sun_path);
	if (bind_and_listen(listener, &name) == -1) {
		close(listener);
		return -1;
	}
	service->listener[index] = listener;
	return 0;
}

int
serve_open(struct service *service, const struct settings *settings)
{
	*service = (struct service){ .settings = settings };
	for (int i = 0; i < SERVE_PROCESSES(settings); i++)
		service->listener[i] = -1;
	for (int i = 0; i < SERVE_PROCESSES(settings); i++)
		if (open_listener(service, i) == -1)
			return -1;
	return 0;
}

void
serve_close(struct service *service)
{
	struct sockaddr_un name;

	for (int i = 0; i < SERVE_PROCESSES(service->settings); i++)
		if (service->listener[i] != -1 &&
		    name_of(service->settings, i, &name)) {
			close(service->listener[i]);
			unlink(name.sun_path);
		}
}

static int
load(const struct settings *settings)
{
	if (tmpl_load(settings->templates) == -1)
		return -1;
	return page_asset_load(settings->manifest);
}

int
serve_try(void *context)
{
	const struct service *service = context;
	const struct settings *settings = service->settings;
	struct store store;

	if (load(settings) == -1 || db_migrate(settings->site.data) == -1 ||
	    store_open(&store, settings->site.data, &settings->keys) == -1)
		return EXIT_FAILURE;
	store_close(&store);
	return EXIT_SUCCESS;
}

/* A note that is seen once only may be of the holder before this one. */
pid_t
serve_stuck(void *context)
{
	struct service *service = context;
	pid_t holder;
	int64_t since;
	bool again;

	if (!lock_holder(service->settings->site.data, &holder, &since))
		return 0;
	again = holder == service->holder && since == service->since;
	service->holder = holder;
	service->since = since;
	return again && time_monotonic() - since >
			    SERVE_LOCK_SECONDS * (int64_t)1000000
		   ? holder
		   : 0;
}

static int
open_stop(void)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* The database is opened after the fork: neither SQLite nor the lock of its
 * writers can be shared with the parent. */
static int
worker_open(struct worker *worker, const struct service *service, int index)
{
	worker->settings = *service->settings;
	worker->settings.site.keys = &worker->settings.keys;
	worker->lifelong = arena_new();
	for (size_t i = 0; i < FCGI_TAKEN; i++) {
		worker->exchanges[i].arena = arena_new();
		reply_open(&worker->exchanges[i].reply);
	}
	text_open(&worker->head, HEAD_SIZE);
	worker->stop = open_stop();
	if (worker->stop == -1)
		return fail("signalfd for", "a worker");
	if (load(&worker->settings) == -1 ||
	    store_open(&worker->store, worker->settings.site.data,
		&worker->settings.keys) == -1)
		return -1;
	worker->settings.site.watch =
	    store_watch(&worker->store, worker->lifelong);
	worker->settings.site.demo =
	    strcmp(store_kind(&worker->store, worker->lifelong), "demo") == 0;
	worker->fcgi = fcgi_open(service->listener[index]);
	return worker->fcgi == NULL ? -1 : 0;
}

static void
reply_to(struct worker *worker, struct exchange *exchange)
{
	const struct request *request = &exchange->request;
	const struct reply *reply = &exchange->reply;

	reply_head(reply, &worker->head);
	fcgi_answer(worker->fcgi, exchange->taken, worker->head.bytes,
	    worker->head.length, reply->body.bytes,
	    request->head ? 0 : reply->body.length,
	    request->head ? -1 : reply->spool, reply->spool_size);
	text_clear(&worker->head);
	reply_clear(&exchange->reply);
	arena_clear(exchange->arena);
}

/* One commit for all that wait; only then are they told. */
static void
settle(struct worker *worker)
{
	enum outcome outcome = store_commit(&worker->store);

	for (size_t i = 0; i < worker->waiting; i++) {
		struct exchange *exchange = &worker->exchanges[i];

		if (outcome != DONE)
			route_undo(
			    &exchange->request, &exchange->reply, outcome);
		reply_to(worker, exchange);
	}
	worker->waiting = 0;
}

/* Those before it are settled and told; it is the first now. */
static struct exchange *
begin_anew(struct worker *worker, size_t index)
{
	struct exchange exchange = worker->exchanges[index];

	settle(worker);
	worker->exchanges[index] = worker->exchanges[0];
	worker->exchanges[0] = exchange;
	return &worker->exchanges[0];
}

static void
answer(struct worker *worker, const struct wire *wire)
{
	const char *tag = wire->param(wire->context, "REQUEST_ID");
	struct exchange *exchange = &worker->exchanges[worker->waiting];
	struct arrival arrival;

	exchange->request = (struct request){
		.arena = exchange->arena,
		.site = &worker->settings.site,
		.tag = arena_string(exchange->arena, tag == NULL ? "" : tag),
		.now = time_now(&worker->settings.site.watch),
	};
	arrival = route_read(&exchange->request, wire);
	if (worker->waiting > 0 && !route_joins(&arrival))
		exchange = begin_anew(worker, worker->waiting);
	route_answer(&exchange->request, &arrival, wire, &worker->store,
	    &exchange->reply);
	exchange->taken = fcgi_take(worker->fcgi);
	if (store_waits(&worker->store))
		worker->waiting++;
	else
		reply_to(worker, exchange);
}

/* While replies wait, only requests that are there already join them. */
static bool
next(struct worker *worker, struct wire *wire)
{
	if (worker->waiting > 0) {
		if (worker->waiting < FCGI_TAKEN &&
		    fcgi_next_now(worker->fcgi, wire))
			return true;
		settle(worker);
	}
	return fcgi_next(worker->fcgi, worker->stop, wire);
}

/* What a worker holds goes with its process; only the database is closed, as
 * its engine wants that. */
int
serve_work(void *context, int index)
{
	struct worker worker = { .stop = -1 };
	struct wire wire;

	if (worker_open(&worker, context, index) == -1)
		return EXIT_FAILURE;
	while (next(&worker, &wire))
		answer(&worker, &wire);
	fcgi_close(worker.fcgi);
	store_close(&worker.store);
	return EXIT_SUCCESS;
}
