/* Nameless files of jobs. */

#include "clock/spool.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>

#include "base/log.h"

int
spool_file(const struct work *work)
{
	const char *path =
	    arena_print(work->arena, "%s/spool", work->store->directory);
	int fd = open(path, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);

	if (fd == -1)
		log_fault("clock: cannot make a file: %s", strerror(errno));
	return fd;
}
