/* Dated numbers of the rules: their codes, words and defaults. */

#include "rules/setting.h"

#include <inttypes.h>
#include <string.h>

#include "base/outcome.h"
#include "base/time.h"

/* What is judged by the value in force when it began. */
enum scope { CLAIMS, ARBITRATIONS, NOTHING };

struct number {
	const char *code;
	const char *name;
	const char *about;
	int64_t value;
	int least, most;
	enum scope scope;
};

static const struct number numbers[] = {
	[SETTING_REVIEW_DAYS] = { "review-days",
	    "Business days to review a claim",
	    "In this time after a claim is submitted or answered the reviewer "
	    "decides, asks for more, or tells the partner that it takes "
	    "longer.",
	    5, 1, 60, CLAIMS },
	[SETTING_ANSWER_DAYS] = { "answer-days",
	    "Business days for the partner to answer",
	    "In this time the partner answers what a reviewer asked for; "
	    "otherwise the claim is rejected.",
	    14, 1, 120, CLAIMS },
	[SETTING_ANSWER_LAST_CALL] = { "answer-last-call",
	    "Business days before the deadline for the last reminder",
	    "So long before an answer is due the partner is reminded for the "
	    "last time.",
	    2, 1, 30, CLAIMS },
	[SETTING_DRAFT_REMINDER] = { "draft-reminder",
	    "Days until the reminder of an unfinished draft",
	    "So long after a draft was started its owner is reminded of it.",
	    30, 1, 365, NOTHING },
	[SETTING_DISPUTE_DAYS] = { "dispute-days", "Days to dispute a decision",
	    "In this time after a decision the partner may dispute it.", 30, 1,
	    365, CLAIMS },
	[SETTING_DISPUTE_ANSWER] = { "dispute-answer",
	    "Business days to answer a dispute",
	    "In this time a lead reviewer answers a dispute.", 5, 1, 60,
	    CLAIMS },
	[SETTING_PROOF_AGE] = { "proof-age",
	    "Months that the customer’s signature counts",
	    "The proof’s signature may be so old when the claim is submitted.",
	    12, 1, 60, CLAIMS },
	[SETTING_RENEWAL_FIRST] = { "renewal-first",
	    "Days before a subscription ends for the first reminder",
	    "So long before a claimed subscription ends the partner is "
	    "reminded for the first time, and may claim its renewal.",
	    60, 1, 365, NOTHING },
	[SETTING_RENEWAL_SECOND] = { "renewal-second",
	    "Days before a subscription ends for the second reminder",
	    "So long before a claimed subscription ends the partner is "
	    "reminded again.",
	    30, 1, 365, NOTHING },
	[SETTING_RENEWAL_LAST] = { "renewal-last",
	    "Days before a subscription ends for the last reminder",
	    "So long before a claimed subscription ends the partner is "
	    "reminded for the last time.",
	    7, 1, 365, NOTHING },
	[SETTING_ARBITRATION_DAYS] = { "arbitration-days",
	    "Business days to add proof in an arbitration",
	    "In this time all sides of an arbitration add their most recent "
	    "proof.",
	    10, 1, 60, ARBITRATIONS },
	[SETTING_ARBITRATION_ANSWER] = { "arbitration-answer",
	    "Business days to decide an arbitration",
	    "In this time after the last proof was due a lead reviewer decides "
	    "the arbitration.",
	    5, 1, 60, ARBITRATIONS },
	[SETTING_SECOND_LOOK] = { "second-look",
	    "Decisions of 100 that a second reviewer looks at",
	    "So many decisions of 100 are looked at by a second reviewer "
	    "before they go out: 0 for none, 100 for all.",
	    10, 0, 100, CLAIMS },
	[SETTING_CUSTOMER_DAYS] = { "customer-days",
	    "Business days for the customer to answer",
	    "In this time the customer contact says whether the partner did "
	    "the work; otherwise the review goes on.",
	    5, 1, 60, CLAIMS },
	[SETTING_CONSENT_DAYS] = { "consent-days",
	    "Days that the customer’s link works",
	    "So long the customer contact can read and answer through the link "
	    "in their mail.",
	    90, 1, 365, CLAIMS },
	[SETTING_ENROLLMENT_REMINDER] = { "enrollment-reminder",
	    "Days between reminders of an enrollment that waits for the "
	    "partner",
	    "Each time so many days have passed the partner is reminded of an "
	    "invitation or of an enrollment that is not submitted, three "
	    "times.",
	    7, 1, 60, NOTHING },
	[SETTING_ENROLLMENT_CHECK] = { "enrollment-check",
	    "Hours to validate an enrollment",
	    "So long after an enrollment was submitted the program admins are "
	    "reminded of it.",
	    48, 1, 720, NOTHING },
	[SETTING_ENROLLMENT_END] = { "enrollment-end",
	    "Days before the fiscal year ends for the reminder of what is not "
	    "met",
	    "So long before 30 June the partner is told which enrollments will "
	    "not go on.",
	    30, 1, 180, NOTHING },
};
_Static_assert(
    LENGTH(numbers) == SETTING__COUNT, "every setting has its default");

const char *
setting_code(enum setting setting)
{
	return numbers[setting].code;
}

const char *
setting_name(enum setting setting)
{
	return numbers[setting].name;
}

const char *
setting_about(enum setting setting)
{
	return numbers[setting].about;
}

int
setting_least(enum setting setting)
{
	return numbers[setting].least;
}

int
setting_most(enum setting setting)
{
	return numbers[setting].most;
}

const char *
setting_scope(enum setting setting)
{
	static const char *const scopes[] = {
		[CLAIMS] = "Claims that were submitted before keep the value "
			   "that was in force then.",
		[ARBITRATIONS] = "Arbitrations that opened before keep the "
				 "value that was in force then.",
		[NOTHING] = "From that day on it counts for all claims.",
	};

	return scopes[numbers[setting].scope];
}

int64_t
setting_last_day(int64_t now)
{
	struct civil last = time_civil(now);

	/* There is no 29 February in most years. */
	if (last.month == 2 && last.day == 29)
		last.day = 28;
	return time_day_of(last.year + SETTING_YEARS, last.month, last.day);
}

bool
setting_from(int64_t now, int64_t day, int64_t *effective)
{
	*effective = day * TIME_DAY <= now ? now : day * TIME_DAY;
	return day >= now / TIME_DAY && day <= setting_last_day(now);
}

int64_t
setting_default(enum setting setting)
{
	return numbers[setting].value;
}

bool
setting_of(const char *code, enum setting *setting)
{
	for (size_t i = 0; i < LENGTH(numbers); i++)
		if (strcmp(numbers[i].code, code) == 0) {
			*setting = (enum setting)i;
			return true;
		}
	return false;
}

const struct setting_pair *
setting_pairs(size_t *count)
{
	static const struct setting_pair pairs[] = {
		{ SETTING_ANSWER_LAST_CALL, SETTING_ANSWER_DAYS },
		{ SETTING_RENEWAL_SECOND, SETTING_RENEWAL_FIRST },
		{ SETTING_RENEWAL_LAST, SETTING_RENEWAL_SECOND },
	};

	*count = LENGTH(pairs);
	return pairs;
}

const char *
setting_clash_words(struct arena *arena, const struct setting_clash *clash)
{
	char stamp[TIME_STAMP_SIZE];

	time_stamp(clash->at, stamp);
	return arena_print(arena,
	    "It must be %s than %" PRId64 ", which “%s” is on %.10s",
	    clash->less ? "less" : "more", clash->value,
	    setting_name(clash->other), stamp);
}
