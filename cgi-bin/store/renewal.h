/* Approved lines whose subscription soon ends (R7.2). */

#ifndef STORE_RENEWAL_H
#define STORE_RENEWAL_H

#include "rules/program.h"
#include "store/store.h"

#define RENEWAL_BATCH 200

struct renewal {
	int64_t line;
	int64_t claim;
	const char *item; /* its name */
	int64_t ends;
};

/* Up to RENEWAL_BATCH approved lines of a program with line > `after`, in order
 * of line, whose subscription ends after `now` and not after `until`; without
 * those that were claimed again (R7.12). */
enum outcome store_renewal_near(struct store *, enum program, int64_t now,
    int64_t until, int64_t after, struct arena *, struct renewal **,
    size_t *count) CHECKED;

#endif
