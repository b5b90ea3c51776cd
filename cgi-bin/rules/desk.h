/* How work is shared among reviewers (R5.57 to R5.91). */

#ifndef RULES_DESK_H
#define RULES_DESK_H

#include <stdbool.h>
#include <stdint.h>

#include "base/time.h"
#include "rules/claim.h"

/* Somebody who reviews, and what lies with them. */
struct desk_person {
	int64_t id;
	const char *name;
	int64_t away;	 /* until when they are; 0: they are not */
	int64_t waiting; /* claims of theirs that wait for a reviewer */
	int64_t overdue; /* … of which the deadline is past */
	int64_t asked;	 /* claims of theirs that wait on the partner */
};

/* Somebody who has a claim's desk open (R5.112). */
struct desk_open {
	int64_t person;
	const char *name;
	int64_t since; /* without a pause of DESK_FRESH */
	int64_t seen;
};

#define DESK_FRESH (10 * TIME_MINUTE) /* how long an opened desk is open */
#define DESK_NOTED TIME_MINUTE	      /* how often that is noted at most */

#define DESK_AWAY_MAX 366 /* days that one may be away */

/* May its review be released, or assigned? Not while a lead or a second
 * reviewer has the turn. */
bool desk_may_share(const struct claim *);

#endif
