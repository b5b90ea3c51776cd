/* How work is shared among reviewers. */

#include "rules/desk.h"

bool
desk_may_share(const struct claim *claim)
{
	return claim->turn == TURN_REVIEW || claim->turn == TURN_ANSWER ||
	       claim->turn == TURN_CUSTOMER;
}
