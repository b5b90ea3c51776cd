/* What happened to a claim. */

#include "page/change.h"

static void
add_value(struct tmpl *list, const struct change *value)
{
	struct tmpl *row = tmpl_add(list, COMPONENT_CHANGE_VALUE);

	tmpl_set(row, COMPONENT_CHANGE_NAME, value->name);
	tmpl_maybe(row, COMPONENT_CHANGE_BEFORE, value->before);
	tmpl_maybe(row, COMPONENT_CHANGE_AFTER, value->after);
	tmpl_show(row, COMPONENT_CHANGE_GONE,
	    value->before[0] != '\0' && value->after[0] == '\0');
}

void
page_change_list(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct draft_change *changes,
    size_t count)
{
	struct tmpl *list =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_CHANGE);
	struct tmpl *one, *values;

	for (size_t i = 0; i < count; i++) {
		const struct draft_change *change = &changes[i];

		one = tmpl_add(list, COMPONENT_CHANGE_CHANGE);
		tmpl_set(one, COMPONENT_CHANGE_WHO, change->who);
		tmpl_set(one, COMPONENT_CHANGE_WHAT, change->what);
		tmpl_set(
		    one, COMPONENT_CHANGE_STAMP, page_stamp(arena, change->at));
		tmpl_set(one, COMPONENT_CHANGE_WHEN,
		    page_time(arena, viewer, change->at));
		if (change->count == 0)
			continue;
		values = tmpl_add(one, COMPONENT_CHANGE_VALUES);
		for (size_t j = 0; j < change->count; j++)
			add_value(values, &change->values[j]);
	}
}
