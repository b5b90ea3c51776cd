/* Parties: their codes and words. */

#include "rules/party.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code parties[] = {
	[PARTY_PARTNER] = { "partner", "Partner" },
	[PARTY_REVIEWER] = { "reviewer", "Microsoft reviewer" },
	[PARTY_LEAD] = { "lead", "Microsoft lead reviewer" },
	[PARTY_CUSTOMER] = { "customer", "Customer" },
	[PARTY_OTHER] = { "other-partner", "Another partner" },
	[PARTY_SYSTEM] = { "system", "CPOR" },
};
_Static_assert(LENGTH(parties) == PARTY__COUNT, "every party has its words");

const char *
party_code(enum party party)
{
	return parties[party].code;
}

const char *
party_name(enum party party)
{
	return parties[party].name;
}

bool
party_of(const char *code, enum party *party)
{
	int found = code_find(parties, LENGTH(parties), code);

	if (found < 0)
		return false;
	*party = (enum party)found;
	return true;
}
