/* What imports are of. */

#include "rules/import.h"

#include "base/outcome.h"

static const char *const codes[] = {
	[IMPORT_CUSTOMERS] = "customers",
	[IMPORT_LOCATIONS] = "locations",
	[IMPORT_PEOPLE] = "people",
	[IMPORT_SKUS] = "skus",
};
_Static_assert(LENGTH(codes) == IMPORT_KIND__COUNT, "every kind has its code");

const char *
import_kind_code(enum import_kind kind)
{
	return codes[kind];
}
