/* Disputes of what Microsoft decided. */

#include "rules/dispute.h"

#include <string.h>

#include "base/outcome.h"
#include "base/time.h"
#include "rules/code.h"
#include "rules/reason.h"

#define ANOTHER_PARTNER "another-partner" /* rules/reason */

static const struct code rulings[] = {
	[RULING_NONE] = { "", "Not answered yet" },
	[RULING_OVERTURNED] = { "overturned", "Overturned" },
	[RULING_UPHELD] = { "upheld", "Upheld" },
};
_Static_assert(
    LENGTH(rulings) == DISPUTE_RULING__COUNT, "every ruling has its words");

const char *
dispute_ruling_code(enum dispute_ruling ruling)
{
	return rulings[ruling].code;
}

const char *
dispute_ruling_name(enum dispute_ruling ruling)
{
	return rulings[ruling].name;
}

bool
dispute_ruling_of(const char *code, enum dispute_ruling *ruling)
{
	int found = code_find(rulings, LENGTH(rulings), code);

	if (found < 0)
		return false;
	*ruling = (enum dispute_ruling)found;
	return true;
}

bool
dispute_is_about(const struct line *line)
{
	if (line->state == LINE_REFUSED)
		return true;
	return line->state == LINE_ENDED &&
	       (reason_of(line->reason, REASON_REVOKE) != NULL ||
		   strcmp(line->reason, ANOTHER_PARTNER) == 0);
}

int64_t
dispute_until(const struct line *line, int64_t days)
{
	return line->decided + days * TIME_DAY;
}

bool
dispute_may_line(const struct line *line, int64_t days, int64_t now)
{
	return dispute_is_about(line) && now <= dispute_until(line, days);
}

bool
dispute_may(const struct claim *claim, const struct line *lines, size_t count,
    int64_t days, int64_t now)
{
	if (claim->dispute != DISPUTE_NONE ||
	    !claim_may(claim->status, CLAIM_OPEN_DISPUTE, PARTY_PARTNER))
		return false;
	for (size_t i = 0; i < count; i++)
		if (dispute_may_line(&lines[i], days, now))
			return true;
	return false;
}

const struct dispute_line *
dispute_line_of(const struct dispute *dispute, int64_t line)
{
	for (size_t i = 0; i < dispute->count; i++)
		if (dispute->lines[i].line == line)
			return &dispute->lines[i];
	return NULL;
}
