/* A file as the pages show it. */

#include "rules/view.h"

#include <string.h>

#include "base/outcome.h"

static const struct {
	const char *code;
	const char *sentence;
} states[] = {
	[VIEW_WAITING] = { "waiting",
	    "Its pages have not been made yet. That happens by itself, soon "
	    "after the claim is submitted." },
	[VIEW_SHOWN] = { "shown", "" },
	[VIEW_DAMAGED] = { "damaged",
	    "It cannot be shown here: it is damaged, or needs a password." },
	[VIEW_SLOW] = { "slow",
	    "It cannot be shown here: making its pages took too long." },
	[VIEW_LARGE] = { "large",
	    "It cannot be shown here: what is in it is too large." },
	[VIEW_EMPTY] = { "empty",
	    "There is nothing in it that can be shown here." },
	[VIEW_UNSAFE] = { "unsafe",
	    "It cannot be shown here: this machine cannot open a file safely "
	    "enough." },
};
_Static_assert(
    LENGTH(states) == VIEW_STATE__COUNT, "every state has its sentence");

const char *
view_state_code(enum view_state state)
{
	return states[state].code;
}

enum view_state
view_state_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(states); i++)
		if (strcmp(states[i].code, code) == 0)
			return (enum view_state)i;
	return VIEW_WAITING;
}

const char *
view_state_sentence(enum view_state state)
{
	return states[state].sentence;
}
