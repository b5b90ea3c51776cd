/* The colours of statuses; the words beside them say the same. */

#include "page/status.h"

#include "base/outcome.h"

static const char *const tones[] = {
	[CLAIM_DRAFT] = "grey",
	[CLAIM_SUBMITTED] = "blue",
	[CLAIM_UNDER_REVIEW] = "teal",
	[CLAIM_ACTION_REQUIRED] = "orange",
	[CLAIM_APPROVED] = "green",
	[CLAIM_REJECTED] = "red",
	[CLAIM_DISPUTE] = "purple",
	[CLAIM_REJECTED_FINAL] = "red",
	[CLAIM_ENDED] = "grey",
};
_Static_assert(
    LENGTH(tones) == CLAIM_STATUS__COUNT, "every status has its colour");

static const char *const line_tones[] = {
	[LINE_PENDING] = "blue",
	[LINE_APPROVED] = "green",
	[LINE_REFUSED] = "red",
	[LINE_ENDED] = "grey",
};
_Static_assert(
    LENGTH(line_tones) == LINE_STATE__COUNT, "every state has its colour");

static const char *const enrollment_tones[] = {
	[ENROLLMENT_NONE] = "grey",
	[ENROLLMENT_INVITED] = "blue",
	[ENROLLMENT_ACTION_REQUIRED] = "orange",
	[ENROLLMENT_VALIDATING] = "blue",
	[ENROLLMENT_ENROLLED] = "green",
	[ENROLLMENT_INELIGIBLE] = "red",
	[ENROLLMENT_DISCONTINUED] = "grey",
	[ENROLLMENT_EXPIRED] = "grey",
};
_Static_assert(LENGTH(enrollment_tones) == ENROLLMENT_STATUS__COUNT,
    "every status has its colour");

static const char *const subscription_tones[] = {
	[SUBSCRIPTION_ENABLED] = "green",
	[SUBSCRIPTION_WARNING] = "orange",
	[SUBSCRIPTION_SUSPENDED] = "red",
	[SUBSCRIPTION_LOCKED_OUT] = "red",
	[SUBSCRIPTION_DELETED] = "grey",
};
_Static_assert(LENGTH(subscription_tones) == SUBSCRIPTION_STATUS__COUNT,
    "every status has its colour");

const char *
page_status_tone(enum claim_status status)
{
	return tones[status];
}

const char *
page_status_line_tone(enum line_state state)
{
	return line_tones[state];
}

const char *
page_status_enrollment_tone(enum enrollment_status status)
{
	return enrollment_tones[status];
}

const char *
page_status_subscription_tone(enum subscription_status status)
{
	return subscription_tones[status];
}

const char *
page_status_left_tone(int days_left)
{
	if (days_left < 0)
		return "red";
	return days_left <= 1 ? "orange" : "grey";
}

const char *
page_status_turn(const struct viewer *viewer, bool waiting, enum party waits_on)
{
	if (!waiting)
		return "Nobody";
	if (person_is_microsoft(viewer))
		return party_name(waits_on);
	/* That another partner has a turn is not this one's to know (R6.4). */
	return waits_on == PARTY_PARTNER    ? "Your company"
	       : waits_on == PARTY_CUSTOMER ? "Customer"
					    : "Microsoft";
}

void
page_status_beside(struct tmpl *tmpl, enum marker section,
    enum claim_status status, enum claim_dispute dispute,
    enum claim_shared shared)
{
	const char *const words[] = { claim_dispute_words(status, dispute),
		claim_shared_words(shared) };

	for (size_t i = 0; i < LENGTH(words); i++)
		if (words[i][0] != '\0')
			tmpl_set(tmpl_add(tmpl, section), section, words[i]);
}

const char *
page_status_times(struct arena *arena, const struct viewer *viewer,
    const int64_t seconds[PARTY__COUNT])
{
	const char *all = "", *names[PARTY__COUNT];
	int64_t times[PARTY__COUNT] = { 0 };
	size_t count = 0, at;

	for (enum party party = 0; party < PARTY__COUNT; party++) {
		const char *name = page_status_turn(viewer, true, party);

		if (seconds[party] == 0)
			continue;
		for (at = 0; at < count && names[at] != name; at++)
			;
		names[at] = name;
		times[at] += seconds[party];
		count += at == count;
	}
	for (at = 0; at < count; at++)
		all = arena_print(arena, "%s%s%s %s", all, at > 0 ? ", " : "",
		    names[at], turn_time(arena, times[at]));
	return all;
}
