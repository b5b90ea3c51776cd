/* Kinds of contacts. */

#include "rules/contact.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code kinds[] = {
	[CONTACT_CUSTOMER] = { "customer", "Customer’s contact" },
	[CONTACT_PARTNER] = { "partner", "Partner’s contact" },
	[CONTACT_TECHNICAL] = { "technical", "Customer’s technical contact" },
};
_Static_assert(
    LENGTH(kinds) == CONTACT__COUNT, "every kind of contact has its words");

const char *
contact_kind_code(enum contact_kind kind)
{
	return kinds[kind].code;
}

const char *
contact_kind_name(enum contact_kind kind)
{
	return kinds[kind].name;
}

bool
contact_kind_of(const char *code, enum contact_kind *kind)
{
	int found = code_find(kinds, LENGTH(kinds), code);

	if (found < 0)
		return false;
	*kind = (enum contact_kind)found;
	return true;
}
