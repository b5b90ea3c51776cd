/* A draft that waits for a subscription. */

#include "rules/wait.h"

#include "base/arena.h"
#include "base/time.h"

static const enum wait afters[] = {
	[CAUSE_FINE] = WAIT_FOUND,
	[CAUSE_NOT_A_SUBSCRIPTION_ID] = WAIT_GOES_ON,
	[CAUSE_PRODUCT_NOT_IN_TENANT] = WAIT_GOES_ON,
	[CAUSE_NOT_DYNAMICS] = WAIT_IN_VAIN,
	[CAUSE_OTHER_PRODUCT] = WAIT_IN_VAIN,
	[CAUSE_CSP] = WAIT_IN_VAIN,
	[CAUSE_EXPIRED] = WAIT_IN_VAIN,
	[CAUSE_NOT_SET_UP] = WAIT_GOES_ON,
	[CAUSE_NOT_VISIBLE_YET] = WAIT_GOES_ON,
	[CAUSE_ALREADY_YOURS] = WAIT_IN_VAIN,
};
_Static_assert(
    LENGTH(afters) == CAUSE__COUNT, "every cause says what becomes of a wait");

bool
wait_may(enum claim_status status, enum subscription_cause cause)
{
	return status == CLAIM_DRAFT && cause == CAUSE_NOT_VISIBLE_YET;
}

enum wait
wait_after(enum subscription_cause cause)
{
	return afters[cause];
}

const char *
wait_sentence(struct arena *arena, const struct line *line)
{
	return arena_print(arena,
	    "%s: waiting for subscription %s. We look for it every day, and "
	    "you get one message when it can be claimed.",
	    line->item.name, line->awaited);
}

int64_t
wait_until(int64_t since)
{
	return since + WAIT_DAYS * TIME_DAY;
}
