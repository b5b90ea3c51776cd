/* The warning that another partner holds or claims a line. */

#include "page/competing.h"

void
page_competing_show(
    struct tmpl *tmpl, enum marker marker, const struct competing *competing)
{
	struct tmpl *part, *row;

	if (competing->count == 0)
		return;
	part = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_COMPETING);
	for (size_t i = 0; i < competing->count; i++) {
		row = tmpl_add(part, COMPONENT_COMPETING_LINE);
		tmpl_set(row, COMPONENT_COMPETING_NAME,
		    competing->lines[i].item.name);
		tmpl_maybe(row, COMPONENT_COMPETING_SUBSCRIPTION,
		    competing->lines[i].subscription);
	}
	tmpl_set_int(
	    part, COMPONENT_COMPETING_PROOF_DAYS, competing->proof_days);
	tmpl_set_int(part, COMPONENT_COMPETING_ALL_DAYS,
	    competing->proof_days + competing->review_days);
}
