/* What somebody wrote and could not send. */

#include "page/unsent.h"

#include "base/id.h"
#include "page/layout.h"

static void
add_one(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct unsent_shown *shown)
{
	struct tmpl *one = tmpl_add(list, COMPONENT_UNSENT_ONE);

	tmpl_set(one, COMPONENT_UNSENT_NAME, unsent_name(shown->place));
	tmpl_set(one, COMPONENT_UNSENT_STAMP, page_stamp(arena, shown->at));
	tmpl_set(
	    one, COMPONENT_UNSENT_WHEN, page_time(arena, viewer, shown->at));
	if (shown->field == NULL)
		tmpl_show(one, COMPONENT_UNSENT_COPY, true);
	else
		tmpl_set(tmpl_add(one, COMPONENT_UNSENT_FILLED),
		    COMPONENT_UNSENT_HREF,
		    arena_print(arena, "#%s", shown->field));
	for (size_t i = 0; i < shown->count; i++)
		tmpl_set(tmpl_add(one, COMPONENT_UNSENT_PART),
		    COMPONENT_UNSENT_WORDS, shown->words[i]);
	tmpl_set(one, COMPONENT_UNSENT_ID, id_letters(arena, shown->claim));
	tmpl_set(one, COMPONENT_UNSENT_PLACE, unsent_code(shown->place));
	tmpl_set(one, COMPONENT_UNSENT_TOKEN, viewer->token);
}

void
page_unsent_show(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct unsent_shown *shown, size_t count)
{
	struct tmpl *list;

	if (count == 0)
		return;
	list = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_UNSENT);
	for (size_t i = 0; i < count; i++)
		add_one(list, arena, viewer, &shown[i]);
}
