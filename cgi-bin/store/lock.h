/*
 * The one-writer lock, CPOR_DATA/write.lock: who holds it may write to the
 * database, everybody else queues in the kernel (design.md section 2). It goes
 * with its process, however that ends. Open it after fork: a descriptor that
 * was inherited does not exclude.
 */

#ifndef STORE_LOCK_H
#define STORE_LOCK_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/outcome.h"

/* The lock's descriptor, to be closed by the caller; -1: see the log. Catches
 * SIGALRM, which ends a wait. */
int lock_open(const char *directory) CHECKED;

/* Wait for it at most `wait` microseconds. */
bool lock_take(int lock, int64_t wait) CHECKED;
void lock_give(int lock);

/*
 * Who holds it, and since when (time_monotonic): for a parent that ends a
 * worker which never lets go. False: nobody.
 */
bool lock_holder(const char *directory, pid_t *holder, int64_t *since);

#endif
