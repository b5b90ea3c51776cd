/* Dated numbers of the rules: their codes, words and defaults. */

#include "rules/setting.h"

#include <string.h>

#include "base/outcome.h"

struct number {
	const char *code;
	const char *name;
	int64_t value;
};

static const struct number numbers[] = {
	[SETTING_REVIEW_DAYS] = { "review-days",
	    "Business days to review a claim", 5 },
	[SETTING_ANSWER_DAYS] = { "answer-days",
	    "Business days for the partner to answer", 14 },
	[SETTING_ANSWER_LAST_CALL] = { "answer-last-call",
	    "Business days before the deadline for the last reminder", 2 },
	[SETTING_DRAFT_REMINDER] = { "draft-reminder",
	    "Days until the reminder of an unfinished draft", 30 },
	[SETTING_DISPUTE_DAYS] = { "dispute-days", "Days to dispute a decision",
	    30 },
	[SETTING_DISPUTE_ANSWER] = { "dispute-answer",
	    "Business days to answer a dispute", 5 },
	[SETTING_PROOF_AGE] = { "proof-age",
	    "Months that the customer’s signature counts", 12 },
	[SETTING_RENEWAL_FIRST] = { "renewal-first",
	    "Days before a subscription ends for the first reminder", 60 },
	[SETTING_RENEWAL_SECOND] = { "renewal-second",
	    "Days before a subscription ends for the second reminder", 30 },
	[SETTING_RENEWAL_LAST] = { "renewal-last",
	    "Days before a subscription ends for the last reminder", 7 },
	[SETTING_ARBITRATION_DAYS] = { "arbitration-days",
	    "Business days to add proof in an arbitration", 10 },
	[SETTING_ARBITRATION_ANSWER] = { "arbitration-answer",
	    "Business days to decide an arbitration", 5 },
	[SETTING_SECOND_LOOK] = { "second-look",
	    "Decisions of 100 that a second reviewer looks at", 10 },
	[SETTING_CUSTOMER_DAYS] = { "customer-days",
	    "Business days for the customer to answer", 5 },
	[SETTING_CONSENT_DAYS] = { "consent-days",
	    "Days that the customer’s link works", 90 },
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
