/* What a program asks of locations. */

#include "rules/requirement.h"

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/code.h"

static const struct code kinds[] = {
	[REQUIREMENT_PAYOUT] = { "payout", "Payout profile" },
	[REQUIREMENT_TAX] = { "tax", "Tax profile" },
	[REQUIREMENT_TYPE] = { "type", "The location carries a partner type" },
	[REQUIREMENT_CHECKED] = { "checked", "Program admins check it" },
};
_Static_assert(LENGTH(kinds) == REQUIREMENT_KIND__COUNT,
    "every kind of requirement has its words");

const char *
requirement_kind_code(enum requirement_kind kind)
{
	return kinds[kind].code;
}

const char *
requirement_kind_name(enum requirement_kind kind)
{
	return kinds[kind].name;
}

bool
requirement_kind_of(const char *code, enum requirement_kind *kind)
{
	int found = code_find(kinds, LENGTH(kinds), code);

	if (found < 0)
		return false;
	*kind = (enum requirement_kind)found;
	return true;
}

bool
requirement_is_chosen(enum requirement_kind kind)
{
	return kind == REQUIREMENT_TYPE || kind == REQUIREMENT_CHECKED;
}

const char *
requirement_words(
    struct arena *arena, const struct program_requirement *requirement)
{
	switch (requirement->kind) {
	case REQUIREMENT_PAYOUT:
		return "Reference of a payout profile";
	case REQUIREMENT_TAX:
		return "Reference of a tax profile";
	case REQUIREMENT_TYPE:
		return arena_print(
		    arena, "Partner type: %s", requirement->words);
	default:
		return requirement->words;
	}
}
