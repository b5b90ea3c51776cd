/* Where files are made before they are sent. */

#include "web/spool.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

const char *
spool_directory(const struct site *site, struct arena *arena)
{
	return arena_print(arena, "%s/spool", site->data);
}

int
spool_turn(const struct site *site, struct arena *arena)
{
	int turn = open(
	    spool_directory(site, arena), O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (turn != -1 && flock(turn, LOCK_EX | LOCK_NB) == -1) {
		close(turn);
		turn = -1;
	}
	return turn;
}
