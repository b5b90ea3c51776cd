/* The words of enrollment. */

#include "rules/enrollment.h"

#include <string.h>

#include "base/outcome.h"

static const struct {
	const char *code;
	const char *name;
	const char *next_step;
} statuses[] = {
	[ENROLLMENT_NONE] = { "", "Not enrolled",
	    "It has not been invited. Ask an admin of your company to request "
	    "an invitation from Microsoft." },
	[ENROLLMENT_INVITED] = { "invited", "Invited",
	    "An incentives admin of your company has to accept the "
	    "invitation." },
	[ENROLLMENT_ACTION_REQUIRED] = { "action-required", "Action required",
	    "An incentives admin of your company has to supply what is "
	    "missing, such as the payout and tax profiles." },
	[ENROLLMENT_VALIDATING] = { "validating", "Validating",
	    "Microsoft checks what your company has supplied, which can take "
	    "48 hours. There is nothing to do until then." },
	[ENROLLMENT_ENROLLED] = { "enrolled", "Enrolled", "" },
	[ENROLLMENT_INELIGIBLE] = { "ineligible", "Ineligible",
	    "It does not meet the program’s requirements. Ask an admin of your "
	    "company which are missing, or choose another location that did "
	    "the work." },
	[ENROLLMENT_DISCONTINUED] = { "discontinued", "Discontinued",
	    "It has left the program. Ask an admin of your company whether it "
	    "will be enrolled again." },
	[ENROLLMENT_EXPIRED] = { "expired", "Expired",
	    "Its enrollment ended with Microsoft’s fiscal year on 30 June. An "
	    "incentives admin of your company has to renew it." },
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

const char *
enrollment_next_step(enum enrollment_status status)
{
	return statuses[status].next_step;
}
