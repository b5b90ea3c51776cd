/* The clock: looks, runs what is due, waits. */

#include "clock/clock.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "base/id.h"
#include "base/log.h"
#include "base/zone.h"
#include "page/tmpl.h"
#include "store/job.h"

#define LEASE "clock"

/* Take or renew the lease, and make sure that every job is known. */
static enum outcome
take_lease(struct store *store, const char *holder, int64_t now)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = store_job_lease(store, LEASE, holder, now, now + CLOCK_LEASE);
	for (size_t i = 0; out == DONE && i < job_kind_count; i++)
		out = store_job_add(store, job_kinds[i].name, now);
	return store_end(store, out);
}

/* Write down how a job ended. */
static enum outcome
note_end(struct store *store, const char *name, int64_t now, int64_t every,
    enum outcome ended)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	out = ended == DONE ? store_job_done(store, name, now, now + every)
			    : store_job_failed(store, name, now + CLOCK_RETRY);
	return store_end(store, out);
}

static enum outcome
run_job(struct store *store, const struct outside *outside,
    const struct job *job, int64_t now)
{
	static const struct outside nothing = { .scanner = NULL };
	const struct job_kind *kind = job_kind_of(job->name);
	struct work work = { .store = store,
		.outside = outside != NULL ? outside : &nothing,
		.system = person_nobody(now) };
	enum outcome out = DONE, noted;

	if (kind == NULL) /* an older program's: it is never due again */
		return note_end(store, job->name, now, INT32_MAX, DONE);
	work.arena = arena_new();
	out = kind->run(&work);
	arena_free(work.arena);
	if (out != DONE)
		log_fault("clock: %s did not end well; it is tried again",
		    kind->name);
	noted = note_end(store, kind->name, now, kind->every, out);
	return out != DONE ? out : noted;
}

enum outcome
clock_once(struct store *store, const struct outside *outside,
    const char *holder, int64_t now, size_t *ran)
{
	struct arena *arena = arena_new();
	struct job *jobs;
	size_t count = 0;
	enum outcome out, worst = DONE;

	*ran = 0;
	if ((out = take_lease(store, holder, now)) == DONE)
		out = store_job_due(store, now, arena, &jobs, &count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		enum outcome ended = run_job(store, outside, &jobs[i], now);

		if (ended > worst)
			worst = ended;
		++*ran;
	}
	arena_free(arena);
	return out != DONE ? out : worst;
}

enum outcome
clock_leave(struct store *store, const char *holder)
{
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	return store_end(store, store_job_release(store, LEASE, holder));
}

static int
open_stop(void)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	return signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

/* True when it is time to stop. */
static bool
wait_for_stop(int stop)
{
	struct pollfd wanted = { .fd = stop, .events = POLLIN };
	int ready;

	do
		ready = poll(&wanted, 1, CLOCK_PAUSE * 1000);
	while (ready == -1 && errno == EINTR);
	return ready != 0;
}

int
clock_prepare(const struct clockwork *clockwork)
{
	return clockwork->outside.mail == NULL
		   ? 0
		   : tmpl_load(clockwork->templates);
}

int
clock_run(void *context, int index)
{
	const struct clockwork *clockwork = context;
	char holder[ID_SIZE];
	struct arena *arena = arena_new();
	struct store store;
	struct watch watch;
	size_t ran;
	enum outcome out = DONE;
	int stop = open_stop();

	(void)index;
	if (stop == -1 || clock_prepare(clockwork) == -1 ||
	    store_open(&store, clockwork->data, clockwork->keys) == -1)
		return EXIT_FAILURE;
	watch = store_watch(&store, arena);
	id_write(id_new(), holder);
	do
		out = clock_once(&store, &clockwork->outside, holder,
		    time_now(&watch), &ran);
	while (!store_lost(&store) && !wait_for_stop(stop));
	if (out == DONE && !store_lost(&store))
		out = clock_leave(&store, holder);
	store_close(&store);
	arena_free(arena);
	close(stop);
	return out == BROKEN ? EXIT_FAILURE : EXIT_SUCCESS;
}
