/* "Can this earn?": four answers for each line. */

#include "page/earning.h"

/* "Yes", "No, 2 of 4 conditions are not met". */
static const char *
verdict(struct arena *arena, int lacks)
{
	if (lacks == 0)
		return "Yes";
	return arena_print(arena, "No, %d of %d conditions %s not met", lacks,
	    EARNING_CONDITION__COUNT, lacks == 1 ? "is" : "are");
}

static void
add_line(struct tmpl *panel, struct arena *arena, const struct viewer *viewer,
    const struct line *line, const struct earning_facts *facts)
{
	struct earning_answer answers[EARNING_CONDITION__COUNT];
	struct tmpl *one = tmpl_add(panel, COMPONENT_EARNING_LINE);
	struct tmpl *row, *since;

	earning_answers(arena, facts, answers);
	tmpl_set(one, COMPONENT_EARNING_ITEM, line->item.name);
	tmpl_set(one, COMPONENT_EARNING_VERDICT,
	    verdict(arena, earning_lacks(answers)));
	for (int i = 0; i < EARNING_CONDITION__COUNT; i++) {
		row = tmpl_add(one, COMPONENT_EARNING_CONDITION);
		tmpl_set(row, COMPONENT_EARNING_QUESTION, answers[i].question);
		tmpl_show(row, COMPONENT_EARNING_YES, answers[i].yes);
		tmpl_show(row, COMPONENT_EARNING_NO, !answers[i].yes);
		tmpl_set(row, COMPONENT_EARNING_WHY, answers[i].why);
		tmpl_maybe(row, COMPONENT_EARNING_DO, answers[i].what_to_do);
	}
	if (line->earning >= 0)
		return;
	since = tmpl_add(one, COMPONENT_EARNING_SINCE);
	tmpl_set(
	    since, COMPONENT_EARNING_STAMP, page_stamp(arena, -line->earning));
	tmpl_set(since, COMPONENT_EARNING_WHEN,
	    page_date(arena, viewer, -line->earning));
}

void
page_earning_show(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct line *lines, size_t count,
    const struct earning_facts *facts)
{
	struct tmpl *panel = NULL;

	for (size_t i = 0; i < count; i++) {
		if (lines[i].state != LINE_PENDING &&
		    lines[i].state != LINE_APPROVED)
			continue;
		if (panel == NULL)
			panel = tmpl_include(
			    tmpl, marker, TEMPLATE_COMPONENT_EARNING);
		add_line(panel, arena, viewer, &lines[i], &facts[i]);
	}
}
