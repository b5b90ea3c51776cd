/* Kinds of directories. */

#include "rules/directory.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code directory_codes[] = {
	[DIRECTORY_PARTNER] = { "partner", "Partner" },
	[DIRECTORY_MICROSOFT] = { "microsoft", "Microsoft" },
};
_Static_assert(LENGTH(directory_codes) == DIRECTORY__COUNT,
    "every kind of directory has its words");

const char *
directory_kind_code(enum directory_kind kind)
{
	return directory_codes[kind].code;
}

bool
directory_kind_of(const char *code, enum directory_kind *kind)
{
	int found = code_find(directory_codes, LENGTH(directory_codes), code);

	if (found < 0)
		return false;
	*kind = (enum directory_kind)found;
	return true;
}
