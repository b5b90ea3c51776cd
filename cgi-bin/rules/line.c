/* Lines, and the words for them. */

#include "rules/line.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code states[] = {
	[LINE_PENDING] = { "pending", "Pending" },
	[LINE_APPROVED] = { "approved", "Approved" },
	[LINE_REFUSED] = { "refused", "Refused" },
	[LINE_ENDED] = { "ended", "Ended" },
};
_Static_assert(
    LENGTH(states) == LINE_STATE__COUNT, "every line state has its words");

const char *
line_state_code(enum line_state state)
{
	return states[state].code;
}

const char *
line_state_name(enum line_state state)
{
	return states[state].name;
}

bool
line_state_of(const char *code, enum line_state *state)
{
	int found = code_find(states, LENGTH(states), code);

	if (found < 0)
		return false;
	*state = (enum line_state)found;
	return true;
}

bool
line_waits(const struct line *line)
{
	return line->awaited != NULL && line->awaited[0] != '\0';
}

const char *
line_words(struct arena *arena, const struct line *line)
{
	const char *item = line->item.name == NULL || line->item.name[0] == '\0'
			       ? line->item.code
			       : line->item.name;

	if (line->subscription[0] == '\0')
		return item;
	return arena_print(
	    arena, "%s with subscription %s", item, line->subscription);
}
