/* Solution areas. */

#include "rules/area.h"

#include "base/outcome.h"
#include "rules/code.h"

static const struct code area_codes[] = {
	[AREA_BUSINESS_APPLICATIONS] = { "business-applications",
	    "Business Applications" },
	[AREA_MODERN_WORK] = { "modern-work", "Modern Work and Security" },
};
_Static_assert(LENGTH(area_codes) == AREA__COUNT, "every area has its words");

const char *
area_code(enum area area)
{
	return area_codes[area].code;
}

const char *
area_name(enum area area)
{
	return area_codes[area].name;
}

static const char *const select_if[] = {
	[AREA_BUSINESS_APPLICATIONS] =
	    "Select a role of this area if your work was about Dynamics 365 "
	    "or Power Platform products. Each product is claimed with its "
	    "subscription.",
	[AREA_MODERN_WORK] =
	    "Select a role of this area if your work was about Microsoft 365 "
	    "workloads. Each workload is claimed for the whole tenant.",
};
_Static_assert(LENGTH(select_if) == AREA__COUNT, "every area has its words");

const char *
area_select_if(enum area area)
{
	return select_if[area];
}

bool
area_of(const char *code, enum area *area)
{
	int found = code_find(area_codes, LENGTH(area_codes), code);

	if (found < 0)
		return false;
	*area = (enum area)found;
	return true;
}
