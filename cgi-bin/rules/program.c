/* Programs. */

#include "rules/program.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code program_codes[] = {
	[PROGRAM_COMMERCE_INCENTIVES] = { "commerce-incentives",
	    "Microsoft Commerce Incentives" },
	[PROGRAM_PARTNER_RECOGNITION] = { "partner-recognition",
	    "Partner Recognition" },
};
_Static_assert(
    LENGTH(program_codes) == PROGRAM__COUNT, "every program has its words");

const char *
program_code(enum program program)
{
	return program_codes[program].code;
}

const char *
program_name(enum program program)
{
	return program_codes[program].name;
}

bool
program_of(const char *code, enum program *program)
{
	int found = code_find(program_codes, LENGTH(program_codes), code);

	if (found < 0)
		return false;
	*program = (enum program)found;
	return true;
}
