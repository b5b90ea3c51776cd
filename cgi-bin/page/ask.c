/* What the reviewer asks for, beside the part that mends it. */

#include "page/ask.h"

#include "page/draft.h"
#include "page/markup.h"
#include "rules/reason.h"

const char *
page_ask_href(struct arena *arena, const struct claim *claim)
{
	return arena_print(arena, "%s/answer", page_draft_href(arena, claim));
}

static void
add_ask(struct tmpl *panel, struct arena *arena, const struct ask *ask)
{
	const struct reason *reason = reason_of(ask->reason, REASON_ASK);
	struct tmpl *one = tmpl_add(panel, COMPONENT_ASK_ONE);

	tmpl_set(one, COMPONENT_ASK_ABOUT,
	    ask->line == 0 ? "The whole claim" : ask->line_name);
	if (reason != NULL) {
		tmpl_maybe(one, COMPONENT_ASK_WRONG, reason->to_partner);
		tmpl_maybe(one, COMPONENT_ASK_MEND, reason->next_step);
	}
	if (ask->words[0] != '\0')
		page_markup(tmpl_add(one, COMPONENT_ASK_SAID),
		    COMPONENT_ASK_WORDS, arena, ask->words);
}

void
page_ask_show(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct claim *claim, const struct asks *asks, enum claim_part part)
{
	struct tmpl *include =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_ASK);
	struct tmpl *panel = NULL;

	for (size_t i = 0; i < asks->count; i++) {
		if ((reason_parts(asks->list[i].reason) & 1u << part) == 0)
			continue;
		if (panel == NULL) {
			panel = tmpl_add(include, COMPONENT_ASK_SOME);
			tmpl_set(panel, COMPONENT_ASK_HREF,
			    page_ask_href(arena, claim));
		}
		add_ask(panel, arena, &asks->list[i]);
	}
}
