/* Turns: one table. */

#include "rules/turn.h"

#include <inttypes.h>
#include <string.h>

#include "base/outcome.h"
#include "base/time.h"

struct duty {
	const char *code;
	enum party party;
	bool has_days;
	enum setting days;
	const char *owed, *from;
};

static const struct duty duties[] = {
	[TURN_NOBODY] = { "", PARTY_SYSTEM, false, 0, "", "" },
	[TURN_DRAFT] = { "draft", PARTY_PARTNER, false, 0, "", "" },
	[TURN_ANSWER] = { "answer", PARTY_PARTNER, true, SETTING_ANSWER_DAYS,
	    "An answer", "the reviewer asked for it" },
	[TURN_REVIEW] = { "review", PARTY_REVIEWER, true, SETTING_REVIEW_DAYS,
	    "A review", "the claim was submitted or answered" },
	[TURN_SECOND_LOOK] = { "second-look", PARTY_REVIEWER, true,
	    SETTING_REVIEW_DAYS, "A review",
	    "the claim was submitted or answered" },
	[TURN_DISAGREEMENT] = { "disagreement", PARTY_LEAD, true,
	    SETTING_REVIEW_DAYS, "A review",
	    "the claim was submitted or answered" },
	[TURN_CUSTOMER] = { "customer", PARTY_CUSTOMER, true,
	    SETTING_CUSTOMER_DAYS, "The customer’s word", "it was asked for" },
	[TURN_PROOF] = { "proof", PARTY_PARTNER, true, SETTING_ARBITRATION_DAYS,
	    "The most recent proof", "it was asked for" },
	/* Its words and days are those of the next: whether the other side has
	 * answered is nobody's to know (R6.4). */
	[TURN_OTHER_PROOF] = { "other-proof", PARTY_OTHER, true,
	    SETTING_ARBITRATION_ANSWER, "A decision between the partners",
	    "the time to add proof is over" },
	[TURN_ARBITRATION] = { "arbitration", PARTY_LEAD, true,
	    SETTING_ARBITRATION_ANSWER, "A decision between the partners",
	    "the time to add proof is over" },
	[TURN_DISPUTE] = { "dispute", PARTY_LEAD, true, SETTING_DISPUTE_ANSWER,
	    "A decision on a dispute", "it was opened" },
};
_Static_assert(LENGTH(duties) == TURN__COUNT, "every turn has its duty");

const char *
turn_code(enum turn turn)
{
	return duties[turn].code;
}

enum turn
turn_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(duties); i++)
		if (strcmp(duties[i].code, code) == 0)
			return (enum turn)i;
	return TURN_NOBODY;
}

bool
turn_is_review(enum turn turn)
{
	return turn == TURN_REVIEW || turn == TURN_SECOND_LOOK ||
	       turn == TURN_DISAGREEMENT;
}

enum party
turn_party(enum turn turn)
{
	return duties[turn].party;
}

bool
turn_days(enum turn turn, enum setting *days)
{
	*days = duties[turn].days;
	return duties[turn].has_days;
}

const char *
turn_owed(enum turn turn)
{
	return duties[turn].owed;
}

const char *
turn_from(enum turn turn)
{
	return duties[turn].from;
}

static const char *
counted(struct arena *arena, int64_t count, const char *unit)
{
	if (count == 0)
		return "";
	return arena_print(
	    arena, "%" PRId64 " %s%s", count, unit, count == 1 ? "" : "s");
}

const char *
turn_time(struct arena *arena, int64_t seconds)
{
	const char *days = counted(arena, seconds / TIME_DAY, "day");
	const char *hours =
	    counted(arena, seconds % TIME_DAY / TIME_HOUR, "hour");

	if (seconds < TIME_HOUR)
		return "less than an hour";
	return arena_print(arena, "%s%s%s", days,
	    *days != '\0' && *hours != '\0' ? " " : "", hours);
}
