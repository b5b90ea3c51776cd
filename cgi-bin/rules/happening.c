/* What can have happened to a claim. */

#include "rules/happening.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/reason.h"

#define REFUSED "refused-"
#define TURN	"turn-"

static const struct {
	struct code code;
	struct happening happening;
} plain[] = {
	{ { "", "It was submitted" }, { "", "", "" } },
	{ { "decided", "A line was decided" }, { "decision", "", "" } },
	{ { "approved", "A line was approved" },
	    { "decision", "approved", "" } },
	{ { "refused", "A line was refused" }, { "decision", "refused", "" } },
	{ { "dispute-answered", "A dispute was answered" },
	    { "dispute", "", "" } },
	{ { "dispute-overturned", "A dispute was answered: overturned" },
	    { "dispute", "overturned", "" } },
	{ { "dispute-upheld", "A dispute was answered: upheld" },
	    { "dispute", "upheld", "" } },
	{ { "look-taken", "A second look was taken" }, { "look", "", "" } },
	{ { "look-confirmed", "A second look confirmed the decision" },
	    { "look", "confirmed", "" } },
	{ { "look-disagreed", "A second look disagreed" },
	    { "look", "disagreed", "" } },
};

/* Turns that end while a claim is open: all but the clock's. */
static bool
has_turns(enum party party)
{
	return party != PARTY_SYSTEM;
}

size_t
happening_choices(struct arena *arena, const struct code **choices)
{
	struct code *codes = arena_array(
	    arena, struct code, LENGTH(plain) + reason_count + PARTY__COUNT);
	size_t count = 0;

	for (size_t i = 0; i < LENGTH(plain); i++)
		codes[count++] = plain[i].code;
	for (size_t i = 0; i < reason_count; i++)
		if (reason_all[i].uses & REASON_REFUSE)
			codes[count++] = (struct code){ happening_refused(arena,
							    reason_all[i].code),
				arena_print(arena, "A line was refused: %s",
				    reason_all[i].name) };
	for (enum party party = 0; party < PARTY__COUNT; party++)
		if (has_turns(party))
			codes[count++] =
			    (struct code){ happening_turn(arena, party),
				    arena_print(arena, "A turn ended: %s",
					party_name(party)) };
	*choices = codes;
	return count;
}

static bool
begins(const char *string, const char *with)
{
	return strncmp(string, with, strlen(with)) == 0;
}

struct happening
happening_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(plain); i++)
		if (strcmp(plain[i].code.code, code) == 0)
			return plain[i].happening;
	if (begins(code, REFUSED))
		return (struct happening){ "decision", "refused",
			code + strlen(REFUSED) };
	if (begins(code, TURN))
		return (struct happening){ "turn", code + strlen(TURN), "" };
	return plain[0].happening;
}

const char *
happening_refused(struct arena *arena, const char *reason)
{
	return arena_print(arena, REFUSED "%s", reason);
}

const char *
happening_turn(struct arena *arena, enum party party)
{
	return arena_print(arena, TURN "%s", party_code(party));
}
