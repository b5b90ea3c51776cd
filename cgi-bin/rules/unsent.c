/* What could not be sent. */

#include "rules/unsent.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/code.h"

static const struct code places[] = {
	[UNSENT_COMMENT] = { "comment", "Your comment" },
	[UNSENT_DESK] = { "desk", "Your words in the conversation" },
	[UNSENT_ANSWER] = { "answer", "Your answer to the reviewer" },
	[UNSENT_ARBITRATION] = { "arbitration",
	    "Your answer in an arbitration" },
	[UNSENT_DISPUTE] = { "dispute", "Your dispute" },
	[UNSENT_ASK] = { "ask", "What you asked the partner for" },
	[UNSENT_DECISION] = { "decision", "Your decision" },
	[UNSENT_LOOK] = { "look", "Your second look" },
	[UNSENT_RULING] = { "ruling", "Your answer to the dispute" },
	[UNSENT_RULING_ASK] = { "ruling-ask",
	    "What you asked the partner for in the dispute" },
};
_Static_assert(
    LENGTH(places) == UNSENT_PLACE__COUNT, "every place has its words");

const char *
unsent_code(enum unsent_place place)
{
	return places[place].code;
}

const char *
unsent_name(enum unsent_place place)
{
	return places[place].name;
}

bool
unsent_of(const char *code, enum unsent_place *place)
{
	int found = code_find(places, LENGTH(places), code);

	if (found < 0)
		return false;
	*place = (enum unsent_place)found;
	return true;
}

bool
unsent_is_microsofts(enum unsent_place place)
{
	return place == UNSENT_DESK || place >= UNSENT_ASK;
}

bool
unsent_has_rows(enum unsent_place place)
{
	return place == UNSENT_ASK || place == UNSENT_DECISION ||
	       place == UNSENT_RULING || place == UNSENT_RULING_ASK;
}

static bool
is_one_of(const char *field, const char *const *names, size_t count)
{
	size_t length = strcspn(field, ".");

	for (size_t i = 0; i < count; i++)
		if (strlen(names[i]) == length &&
		    strncmp(names[i], field, length) == 0)
			return true;
	return false;
}

bool
unsent_is_chosen(const char *field)
{
	static const char *const names[] = { "kind", "verdict", "reason",
		"ruling", "view" };

	return is_one_of(field, names, LENGTH(names));
}

bool
unsent_is_kept(const char *field)
{
	/* Lines that were ticked may be others by then. */
	static const char *const names[] = { "token", "version", "lines",
		"step", "text" };

	return !is_one_of(field, names, LENGTH(names));
}
