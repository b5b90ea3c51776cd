/* Invitations to belong to a directory, with a first role there (R2.30). */

#ifndef RULES_INVITATION_H
#define RULES_INVITATION_H

#include "rules/person.h"

struct invitation {
	int64_t id;
	struct directory directory; /* to which */
	const char *email, *name, *zone;
	struct grant grant; /* their first role; its person is 0 */
	int64_t invited;
	int64_t invited_by, invited_in; /* person, and their directory then */
	const char *inviter;
	int64_t expires; /* 0: its mail has not gone out yet */
};

enum invitation_state {
	INVITATION_MAILING, /* its mail waits to go out */
	INVITATION_OPEN,
	INVITATION_EXPIRED
};
enum invitation_state invitation_state_of(
    const struct invitation *, int64_t now);

/* May the viewer send it again and withdraw it: could they make it? */
bool invitation_may_change(const struct viewer *, const struct invitation *);

#endif
