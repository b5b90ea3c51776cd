/* Invitations to belong to a directory. */

#include "rules/invitation.h"

enum invitation_state
invitation_state_of(const struct invitation *invitation, int64_t now)
{
	if (invitation->expires == 0)
		return INVITATION_MAILING;
	return invitation->expires > now ? INVITATION_OPEN : INVITATION_EXPIRED;
}

bool
invitation_may_change(
    const struct viewer *viewer, const struct invitation *invitation)
{
	return (person_gives(viewer, &invitation->directory) &
		   ROLE_BIT(invitation->grant.role)) != 0;
}
