/* What the reviewer asks for, beside the part that mends it. */

#include "page/ask.h"

#include <string.h>

#include "page/draft.h"
#include "page/markup.h"
#include "rules/reason.h"

const char *
page_ask_href(struct arena *arena, const struct claim *claim)
{
	return arena_print(arena, "%s/answer", page_draft_href(arena, claim));
}

static bool
mends(enum claim_part part, const struct ask *ask)
{
	return (reason_parts(ask->reason) & 1u << part) != 0;
}

static void
add_ask(struct tmpl *list, struct arena *arena, const struct ask *ask)
{
	const struct reason *reason = reason_of(ask->reason, REASON_ASK);
	struct tmpl *one = tmpl_add(list, COMPONENT_ASK_ONE);

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

/* `lines`: also what is asked about single lines. */
static void
show(struct tmpl *include, struct arena *arena, const struct claim *claim,
    const struct asks *asks, enum claim_part part, bool lines)
{
	struct tmpl *panel = NULL, *list = NULL;

	for (size_t i = 0; i < asks->count; i++) {
		const struct ask *ask = &asks->list[i];

		if (!mends(part, ask))
			continue;
		if (panel == NULL) {
			panel = tmpl_add(include, COMPONENT_ASK_SOME);
			tmpl_set(panel, COMPONENT_ASK_HREF,
			    page_ask_href(arena, claim));
		}
		if (!lines && ask->line != 0) {
			tmpl_show(panel, COMPONENT_ASK_ELSEWHERE, true);
			continue;
		}
		if (list == NULL)
			list = tmpl_add(panel, COMPONENT_ASK_ASKS);
		add_ask(list, arena, ask);
	}
}

void
page_ask_show(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct claim *claim, const struct asks *asks, enum claim_part part)
{
	show(tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_ASK), arena, claim,
	    asks, part, true);
}

void
page_ask_show_whole(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct claim *claim, const struct asks *asks)
{
	show(tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_ASK), arena, claim,
	    asks, PART_ITEMS, false);
}

bool
page_ask_beside(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct asks *asks, const char *item, const char *id)
{
	struct tmpl *beside = NULL;

	for (size_t i = 0; i < asks->count; i++) {
		const struct ask *ask = &asks->list[i];

		if (!mends(PART_ITEMS, ask) || ask->line == 0 ||
		    strcmp(ask->line_name, item) != 0)
			continue;
		if (beside == NULL) {
			beside = tmpl_add(
			    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_ASK),
			    COMPONENT_ASK_BESIDE);
			tmpl_set(beside, COMPONENT_ASK_ID, id);
		}
		add_ask(beside, arena, ask);
	}
	return beside != NULL;
}
