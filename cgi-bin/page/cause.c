/* Why something cannot be claimed. */

#include "page/cause.h"

#include "page/draft.h"
#include "page/support.h"

void
page_cause_show(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct claim *claim, enum subscription_cause cause,
    const struct subscription_evidence *evidence, const struct item *item)
{
	struct tmpl *part =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_CAUSE);
	const struct claim yours = { .id = evidence->your_claim_id };
	struct tmpl *link;

	tmpl_set(part, COMPONENT_CAUSE_SENTENCE,
	    subscription_cause_sentence(arena, cause, evidence, item));
	tmpl_set(
	    part, COMPONENT_CAUSE_NEXT, subscription_cause_next_step(cause));
	tmpl_set(part, COMPONENT_CAUSE_CODE, subscription_cause_code(cause));
	tmpl_set(part, COMPONENT_CAUSE_SUPPORT,
	    page_support_href(arena, claim, subscription_cause_code(cause)));
	if (cause != CAUSE_ALREADY_YOURS)
		return;
	link = tmpl_add(part, COMPONENT_CAUSE_YOURS);
	tmpl_set(link, COMPONENT_CAUSE_HREF, page_draft_href(arena, &yours));
	tmpl_set(link, COMPONENT_CAUSE_NUMBER, evidence->your_claim);
}
