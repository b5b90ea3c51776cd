/* Arbitrations: how a record stands, and who may do what then. */

#include "rules/arbitration.h"

const char *
arbitration_question(void)
{
	return "Another partner holds or claims this item too, so the review "
	       "may take longer. Please add your most recent proof of "
	       "execution, and write what it shows. All sides are asked the "
	       "same and have the same time.";
}

static bool
takes_part(const struct arbitration_side *side)
{
	return side->gone == 0;
}

bool
arbitration_is_over(const struct arbitration_side *sides, size_t count)
{
	int64_t partner = 0;

	for (size_t i = 0; i < count; i++) {
		if (!takes_part(&sides[i]))
			continue;
		if (partner != 0 && partner != sides[i].partner)
			return false;
		partner = sides[i].partner;
	}
	return true;
}

bool
arbitration_lacks(const struct arbitration *arbitration,
    const struct arbitration_side *sides, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (takes_part(&sides[i]) &&
		    sides[i].invited < arbitration->round)
			return true;
	return arbitration->round == 0;
}

bool
arbitration_is_ready(const struct arbitration *arbitration,
    const struct arbitration_side *sides, size_t count, int64_t now)
{
	if (arbitration_lacks(arbitration, sides, count))
		return false;
	if (now > arbitration->due)
		return true;
	for (size_t i = 0; i < count; i++)
		if (takes_part(&sides[i]) &&
		    sides[i].answered < arbitration->round)
			return false;
	return true;
}

bool
arbitration_runs(const struct arbitration *arbitration, int64_t now)
{
	return arbitration->closed == 0 && arbitration->round > 0 &&
	       arbitration->ready == 0 && now <= arbitration->due;
}

bool
arbitration_may_answer(const struct arbitration *arbitration,
    const struct arbitration_side *side, int64_t now)
{
	return arbitration_runs(arbitration, now) && takes_part(side) &&
	       side->invited == arbitration->round &&
	       side->answered < arbitration->round;
}

bool
arbitration_may_extend(const struct arbitration *arbitration, int64_t now)
{
	return arbitration_runs(arbitration, now);
}

bool
arbitration_is_open(const struct arbitration *arbitration)
{
	return arbitration->ready != 0 || arbitration->closed != 0;
}

bool
arbitration_may_decide(const struct arbitration *arbitration)
{
	return arbitration->closed == 0 && arbitration->ready != 0;
}

bool
arbitration_is_declared(
    int64_t declared, const struct arbitration_side *sides, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (sides[i].joined > declared)
			return false;
	return declared != 0;
}

bool
arbitration_end(const struct arbitration_side *side,
    const struct arbitration_side *winner, struct arbitration_end *end)
{
	bool holds = side->state == LINE_APPROVED;

	if (!takes_part(side) || side->line == 0)
		return false;
	if (side == winner)
		*end = (struct arbitration_end){ LINE_APPROVED, "" };
	else if (winner != NULL && side->partner == winner->partner)
		return false;
	else if (winner != NULL)
		*end =
		    (struct arbitration_end){ holds ? LINE_ENDED : LINE_REFUSED,
			    "another-partner" };
	else
		*end =
		    (struct arbitration_end){ holds ? LINE_ENDED : LINE_REFUSED,
			    holds ? "revoked" : "insufficient-proof" };
	return true;
}
