/*
 * What time does, as one table of jobs. Each looks at how things stand, never
 * at how often it ran: run twice, it does nothing the second time; not run for
 * a week, it does it all the next time.
 */

#ifndef CLOCK_JOBS_H
#define CLOCK_JOBS_H

#include "rules/mail.h"
#include "rules/person.h"
#include "store/store.h"

/* What the clock may talk to. */
struct outside {
	const char *scanner; /* where clamd listens; NULL: there is none */
	const struct mail_setup *mail; /* NULL: no mail leaves */
};

/* What a job works with; the arena is its own and emptied after it. */
struct work {
	struct store *store;
	struct arena *arena;
	const struct outside *outside;
	struct viewer system; /* nobody, now */
};

struct job_kind {
	const char *name; /* as stored */
	int64_t every;	  /* seconds from one run to the next */
	enum outcome (*run)(struct work *);
};

extern const struct job_kind job_kinds[];
extern const size_t job_kind_count;

/* The kind of a stored name; NULL: an older program knew it. */
const struct job_kind *job_kind_of(const char *name);

#endif
