/* Lists that people keep under a name. */

#include "page/saved_list.h"

#include "base/id.h"
#include "page/form.h"

const char *
page_saved_list_href(struct arena *arena, const struct saved_list *list)
{
	return arena_print(arena, "/claims?%s", list->query);
}

void
page_saved_list_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct list *list,
    const struct filter_names *names, const struct entries *entries)
{
	const char *back = list_address(arena, "/claims", list, NULL);
	const struct page page = { .title = "Keep this list",
		.place = PLACE_CLAIMS,
		.back = back,
		.back_label = "Back to the list" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SAVED_LIST_NEW, entries);

	for (int i = 0; i < FILTER__COUNT; i++) {
		enum filter_by by = (enum filter_by)i;
		struct tmpl *row;

		if (list->filter.by[by][0] == '\0')
			continue;
		row = tmpl_add(body, SAVED_LIST_NEW_ROW);
		tmpl_set(row, SAVED_LIST_NEW_LABEL, filter_label(by));
		tmpl_set(row, SAVED_LIST_NEW_VALUE,
		    page_filter_words(arena, viewer, &list->filter, names, by));
	}
	tmpl_set(body, SAVED_LIST_NEW_SORT, list_sort_name(list->sort));
	tmpl_set(body, SAVED_LIST_NEW_ACTION,
	    list_address(arena, "/claims/lists/new", list, NULL));
	tmpl_set(body, SAVED_LIST_NEW_TOKEN, viewer->token);
	tmpl_set(body, SAVED_LIST_NEW_BACK, back);
	page_form_input(body, SAVED_LIST_NEW_NAME, entries,
	    &(struct control){ .name = "name",
		.hint = "From 1 to 60 characters. Only you see it, and you "
			"can keep 20 lists.",
		.autocomplete = "off" });
	page_write(&frame, out);
}

void
page_saved_list_all(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct saved_list *lists, size_t count,
    const char *success)
{
	const struct page page = { .title = "Your lists",
		.place = PLACE_CLAIMS,
		.back = "/claims",
		.back_label = "Back to all claims",
		.success = success };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SAVED_LIST_ALL, NULL);
	struct tmpl *some;

	tmpl_show(body, SAVED_LIST_ALL_NONE, count == 0);
	some = count == 0 ? NULL : tmpl_add(body, SAVED_LIST_ALL_SOME);
	for (size_t i = 0; i < count; i++) {
		struct tmpl *row = tmpl_add(some, SAVED_LIST_ALL_ROW);
		const char *letters = id_letters(arena, lists[i].id);

		tmpl_set(row, SAVED_LIST_ALL_NAME, lists[i].name);
		tmpl_set(row, SAVED_LIST_ALL_HREF,
		    page_saved_list_href(arena, &lists[i]));
		tmpl_set(row, SAVED_LIST_ALL_ID, letters);
		tmpl_set(row, SAVED_LIST_ALL_TOKEN, viewer->token);
	}
	page_write(&frame, out);
}
