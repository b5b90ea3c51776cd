/* Start, watch, restart, replace, end. */

#include "web/parent.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/time.h"

#define SECOND ((int64_t)1000000) /* of time_monotonic */

struct child {
	const struct duty *duty;
	int index;
	pid_t pid;	 /* 0: none is running */
	pid_t leaving;	 /* replaced and finishing its work; 0: none */
	int64_t started; /* monotonic microseconds */
	int64_t due;	 /* when to start it again, while there is no pid */
	int pause;	 /* seconds to wait after the next early death */
};

struct family {
	struct child *child;
	size_t count;
	sigset_t signals;
};

/* Ctrl-C and a terminal's end reach every process of the group; what they
 * mean for a child the parent says. */
static void
become_child(pid_t parent)
{
	sigset_t signals;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (getppid() != parent)
		_exit(EXIT_FAILURE);
	signal(SIGINT, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	sigemptyset(&signals);
	sigaddset(&signals, SIGTERM);
	sigprocmask(SIG_SETMASK, &signals, NULL);
}

/* fork, with the child already what it should be. -1: see the log. */
static pid_t
fork_child(void)
{
	pid_t parent = getpid(), pid = fork();

	if (pid == 0)
		become_child(parent);
	if (pid == -1)
		log_fault("parent: fork: %s", strerror(errno));
	return pid;
}

static void
start(struct child *child)
{
	pid_t pid = fork_child();

	if (pid == 0)
		_exit(child->duty->run(child->duty->context, child->index));
	child->started = time_monotonic();
	child->due = child->started + SECOND;
	child->pid = pid == -1 ? 0 : pid;
}

static void
start_due(struct family *family)
{
	int64_t now = time_monotonic();

	for (size_t i = 0; i < family->count; i++)
		if (family->child[i].pid == 0 && family->child[i].due <= now)
			start(&family->child[i]);
}

static void
log_death(const struct duty *duty, pid_t pid, int status)
{
	if (WIFSIGNALED(status))
		log_fault("parent: %s %ld ended by signal %d", duty->name,
		    (long)pid, WTERMSIG(status));
	else if (WEXITSTATUS(status) != 0)
		log_fault("parent: %s %ld ended with status %d", duty->name,
		    (long)pid, WEXITSTATUS(status));
}

static void
bury(struct child *child, pid_t pid, int status)
{
	int64_t now = time_monotonic();
	bool young = now - child->started < PARENT_YOUTH * SECOND;

	log_death(child->duty, pid, status);
	if (pid == child->leaving) {
		child->leaving = 0;
		return;
	}
	child->pid = 0;
	if (!young)
		child->pause = 0;
	child->due = now + child->pause * SECOND;
	if (young && child->pause < PARENT_PAUSE)
		child->pause = child->pause == 0 ? 1 : 2 * child->pause;
}

/* One SIGCHLD may stand for many deaths. */
static void
reap(struct family *family)
{
	int status;
	pid_t pid;

	while ((pid = waitpid(-1, &status, WNOHANG)) > 0)
		for (size_t i = 0; i < family->count; i++) {
			struct child *child = &family->child[i];

			if (pid == child->pid || pid == child->leaving)
				bury(child, pid, status);
		}
}

/* No other child is waited for by mistake: their signals stay pending. */
static bool
try(const struct oversight *oversight)
{
	pid_t pid = fork_child();
	int status = -1;

	if (pid == 0)
		_exit(oversight->trial(oversight->context));
	if (pid == -1)
		return false;
	while (waitpid(pid, &status, 0) == -1 && errno == EINTR)
		continue;
	return status == 0;
}

static void
end_stuck(const struct family *family, pid_t stuck)
{
	for (size_t i = 0; i < family->count && stuck != 0; i++) {
		const struct child *child = &family->child[i];

		if (stuck != child->pid && stuck != child->leaving)
			continue;
		log_fault(
		    "parent: %s %ld is stuck", child->duty->name, (long)stuck);
		kill(stuck, SIGKILL);
	}
}

/* One that is still being replaced is as new as its successor. */
static void
replace(struct family *family)
{
	for (size_t i = 0; i < family->count; i++) {
		struct child *child = &family->child[i];

		if (child->leaving != 0)
			continue;
		child->leaving = child->pid;
		start(child);
		if (child->leaving != 0)
			kill(child->leaving, SIGTERM);
	}
	log_note("parent: all processes replaced");
}

/* Tell every process that runs; false: none does. */
static bool
tell(const struct family *family, int number)
{
	bool any = false;

	for (size_t i = 0; i < family->count; i++) {
		const struct child *child = &family->child[i];

		if (child->pid != 0)
			kill(child->pid, number);
		if (child->leaving != 0)
			kill(child->leaving, number);
		any = any || child->pid != 0 || child->leaving != 0;
	}
	return any;
}

static int
wait_for_signal(const struct family *family)
{
	const struct timespec second = { .tv_sec = 1 };

	return sigtimedwait(&family->signals, NULL, &second);
}

static void
end(struct family *family)
{
	int64_t deadline = time_monotonic() + PARENT_PATIENCE * SECOND;
	int number;

	tell(family, SIGTERM);
	while (tell(family, 0)) {
		number = wait_for_signal(family);
		reap(family);
		if (number == SIGTERM || number == SIGINT ||
		    time_monotonic() > deadline)
			tell(family, SIGKILL);
	}
}

static int
make_family(struct family *family, const struct duty *duties, size_t count)
{
	size_t total = 0, next = 0;

	for (size_t i = 0; i < count; i++)
		total += (size_t)duties[i].count;
	family->child = calloc(total, sizeof(*family->child));
	if (family->child == NULL)
		return -1;
	family->count = total;
	for (size_t i = 0; i < count; i++)
		for (int n = 0; n < duties[i].count; n++) {
			family->child[next].duty = &duties[i];
			family->child[next++].index = n;
		}
	sigemptyset(&family->signals);
	sigaddset(&family->signals, SIGCHLD);
	sigaddset(&family->signals, SIGHUP);
	sigaddset(&family->signals, SIGINT);
	sigaddset(&family->signals, SIGTERM);
	return sigprocmask(SIG_BLOCK, &family->signals, NULL);
}

int
parent_run(
    const struct duty *duties, size_t count, const struct oversight *oversight)
{
	struct family family;
	int number = 0;

	if (make_family(&family, duties, count) == -1 || !try(oversight)) {
		log_fault("parent: not started");
		return EXIT_FAILURE;
	}
	while (number != SIGTERM && number != SIGINT) {
		start_due(&family);
		number = wait_for_signal(&family);
		reap(&family);
		end_stuck(&family, oversight->stuck(oversight->context));
		if (number == SIGHUP && try(oversight))
			replace(&family);
		else if (number == SIGHUP)
			log_fault("parent: nothing replaced");
	}
	end(&family);
	free(family.child);
	return EXIT_SUCCESS;
}
