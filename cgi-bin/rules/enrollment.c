/* The words of enrollment. */

#include "rules/enrollment.h"

#include <string.h>

#include "base/outcome.h"

static const struct {
	const char *code;
	const char *name;
} statuses[] = {
	[ENROLLMENT_NONE] = { "", "Not enrolled" },
	[ENROLLMENT_INVITED] = { "invited", "Invited" },
	[ENROLLMENT_ACTION_REQUIRED] = { "action-required", "Action required" },
	[ENROLLMENT_VALIDATING] = { "validating", "Validating" },
	[ENROLLMENT_ENROLLED] = { "enrolled", "Enrolled" },
	[ENROLLMENT_INELIGIBLE] = { "ineligible", "Ineligible" },
	[ENROLLMENT_DISCONTINUED] = { "discontinued", "Discontinued" },
	[ENROLLMENT_EXPIRED] = { "expired", "Expired" },
};
_Static_assert(
    LENGTH(statuses) == ENROLLMENT_STATUS__COUNT, "every status has its words");

const char *
enrollment_code(enum enrollment_status status)
{
	return statuses[status].code;
}

const char *
enrollment_name(enum enrollment_status status)
{
	return statuses[status].name;
}

bool
enrollment_of(const char *code, enum enrollment_status *status)
{
	for (enum enrollment_status i = 0; i < ENROLLMENT_STATUS__COUNT; i++)
		if (strcmp(statuses[i].code, code) == 0) {
			*status = i;
			return true;
		}
	return false;
}
