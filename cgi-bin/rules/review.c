/* What a reviewer looks for in the queue. */

#include "rules/review.h"

#include <string.h>

#include "base/outcome.h"

const struct review_view review_views[] = {
	{ "", "Waiting for a reviewer", PARTY_REVIEWER, false, CLAIM_DRAFT,
	    TURN_NOBODY },
	{ "submitted", "Submitted", PARTY_REVIEWER, true, CLAIM_SUBMITTED,
	    TURN_NOBODY },
	{ "under-review", "Under review", PARTY_REVIEWER, true,
	    CLAIM_UNDER_REVIEW, TURN_NOBODY },
	{ "second-look", "Second look", PARTY_REVIEWER, true,
	    CLAIM_UNDER_REVIEW, TURN_SECOND_LOOK },
	{ "action-required", "Partner action required", PARTY_PARTNER, true,
	    CLAIM_ACTION_REQUIRED, TURN_NOBODY },
	{ "dispute", "Waiting for a lead reviewer", PARTY_LEAD, false,
	    CLAIM_DISPUTE, TURN_NOBODY },
};
const size_t review_view_count = LENGTH(review_views);

static const struct {
	const char *code;
	const char *name;
} whose_names[] = {
	[REVIEW_ALL] = { "all", "Everybody’s" },
	[REVIEW_MINE] = { "mine", "Mine" },
	[REVIEW_NOBODY] = { "nobody", "Nobody’s" },
};
_Static_assert(
    LENGTH(whose_names) == REVIEW_WHOSE__COUNT, "every choice has its name");

const struct review_view *
review_view_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(review_views); i++)
		if (strcmp(review_views[i].code, code) == 0)
			return &review_views[i];
	return &review_views[0];
}

const char *
review_whose_code(enum review_whose whose)
{
	return whose_names[whose].code;
}

const char *
review_whose_name(enum review_whose whose)
{
	return whose_names[whose].name;
}

enum review_whose
review_whose_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(whose_names); i++)
		if (strcmp(whose_names[i].code, code) == 0)
			return (enum review_whose)i;
	return REVIEW_ALL;
}
