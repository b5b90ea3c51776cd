/* The first page: which parts are whose. */

#include "rules/home.h"

#include "base/outcome.h"

static const unsigned whose[] = {
	[HOME_TURN] = MAY_FILL,
	[HOME_QUESTIONS] = MAY_FILL,
	[HOME_READY] = MAY_FILL,
	[HOME_DRAFTS] = MAY_FILL,
	[HOME_AWAITING] = MAY_FILL,
	[HOME_OTHERS] = MAY_FILL,
	[HOME_REVIEWS] = MAY_REVIEW,
	[HOME_LOOKS] = MAY_REVIEW,
	[HOME_LEADS] = MAY_LEAD,
	[HOME_FRESH] = MAY_REVIEW,
	[HOME_ASKED] = MAY_REVIEW,
};
_Static_assert(LENGTH(whose) == HOME_PART__COUNT, "every part is somebody's");

bool
home_has(const struct viewer *viewer, enum home_part part)
{
	return person_may(viewer, whose[part]);
}
