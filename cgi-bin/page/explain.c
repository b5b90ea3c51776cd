/* What people confuse with a claim. */

#include "page/explain.h"

void
page_explain_csp(struct tmpl *tmpl, enum marker marker, const char *found)
{
	tmpl_set(tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_CSP),
	    COMPONENT_CSP_FOUND, found);
}

void
page_explain_link(struct tmpl *tmpl, enum marker marker,
    const struct claim *claim, const struct item *items, size_t count)
{
	struct tmpl *part = NULL;
	int64_t credited = 0;

	for (size_t i = 0; i < count; i++) {
		if (!offer_is_linked(&items[i]))
			continue;
		if (part == NULL)
			part =
			    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_LINK);
		tmpl_set(tmpl_add(part, COMPONENT_LINK_ITEM),
		    COMPONENT_LINK_NAME, items[i].name);
		credited++;
	}
	if (part == NULL)
		return;
	tmpl_set_int(part, COMPONENT_LINK_COUNT, credited);
	tmpl_show(part, COMPONENT_LINK_ANY, claim->location == 0);
	if (claim->location != 0)
		tmpl_maybe(part, COMPONENT_LINK_PARTNER_ID, claim->partner_id);
}
