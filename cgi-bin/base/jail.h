/*
 * A jail: one program with one file to read and nothing else, for what has to
 * open a stranger's files. The only door to landlock and seccomp.
 *
 * It is a process of its own, begun anew (exec), so that no memory, key,
 * database or socket of ours is in it. Before its first instruction the kernel
 * has taken from it:
 *   - every descriptor but its input, which it can only read, and its output;
 *   - the environment, all capabilities, and any way to gain one;
 *   - files (landlock): it reads libraries and what `readable` names, and
 *     writes nowhere; it can start no other program;
 *   - system calls (seccomp): those that reading and computing need are
 *     listed, all others do not exist for it. No process or thread can be
 *     made, no socket, nothing traced, mounted or signalled;
 *   - time, memory and output beyond what it was given.
 * Where the kernel lacks any of these the program does not run at all.
 */

#ifndef BASE_JAIL_H
#define BASE_JAIL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/text.h"

struct jail {
	const char *program; /* its path; NULL: the program that runs now */
	const char *const *arguments; /* its name first, NULL behind the last */
	int in; /* a file, which it finds as its standard input, at its begin */
	const char *const *readable; /* directories and files, NULL behind the
				      * last; those that are not there are left
				      * out. NULL: none */
	int seconds;   /* on the wall's clock; as many of the processor */
	size_t memory; /* bytes of address space */
};

enum jail_end {
	JAIL_DONE,     /* it ended by itself and says that all is well */
	JAIL_FAILED,   /* it says otherwise, or was ended by a fault */
	JAIL_SLOW,     /* it was ended: its time was over */
	JAIL_TOO_MUCH, /* … it wrote more than `out` takes */
	JAIL_REFUSED   /* it never ran: it is not installed, or could not be
			* confined (the log says why) */
};

/* Run it to its end, at most `seconds`. What it writes is appended to `out`,
 * whose limit is the most that is taken; whatever the end, it is a stranger's.
 */
enum jail_end jail_run(const struct jail *, struct text *out) CHECKED;

#endif
