/* An exclusive flock, with a note in the file of who took it and when. */

#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/time.h>
#include <unistd.h>

#include "base/log.h"
#include "base/time.h"

struct note {
	int64_t holder;
	int64_t since;
};

static int
open_file(const char *directory)
{
	char path[PATH_MAX];

	if ((size_t)snprintf(path, sizeof(path), "%s/write.lock", directory) >=
	    sizeof(path))
		return -1;
	return open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

static void
wake(int signal)
{
	(void)signal;
}

int
lock_open(const char *directory)
{
	struct sigaction action = { .sa_handler = wake };
	int lock = open_file(directory);

	/* Without SA_RESTART the alarm interrupts a waiting flock. */
	if (lock == -1 || sigaction(SIGALRM, &action, NULL) == -1)
		log_fault(
		    "store: write.lock in %s: %s", directory, strerror(errno));
	return lock;
}

static void
alarm_every(int64_t microseconds)
{
	struct timeval each = { microseconds / 1000000,
		microseconds % 1000000 };
	struct itimerval timer = { .it_interval = each, .it_value = each };

	setitimer(ITIMER_REAL, &timer, NULL);
}

/* The alarm rings again and again, so that one that rings between two calls
 * of flock is not missed. */
static bool
wait_for(int lock, int64_t until)
{
	int got;

	alarm_every(100000);
	while ((got = flock(lock, LOCK_EX)) == -1 && errno == EINTR &&
	       time_monotonic() < until)
		continue;
	alarm_every(0);
	return got == 0;
}

bool
lock_take(int lock, int64_t wait)
{
	struct note note = { .holder = getpid() };

	if (flock(lock, LOCK_EX | LOCK_NB) == -1 &&
	    !wait_for(lock, time_monotonic() + wait))
		return false;
	note.since = time_monotonic();
	if (pwrite(lock, &note, sizeof(note), 0) != sizeof(note))
		log_note("store: write.lock takes no note of its holder");
	return true;
}

void
lock_give(int lock)
{
	flock(lock, LOCK_UN);
}

bool
lock_holder(const char *directory, pid_t *holder, int64_t *since)
{
	struct note note;
	bool held = false;
	int lock = open_file(directory);

	if (lock == -1)
		return false;
	if (flock(lock, LOCK_SH | LOCK_NB) == -1 && errno == EWOULDBLOCK)
		held = pread(lock, &note, sizeof(note), 0) == sizeof(note);
	close(lock);
	if (held) {
		*holder = (pid_t)note.holder;
		*since = note.since;
	}
	return held;
}
