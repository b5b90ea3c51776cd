/* The choice of a directory. */

#include "page/directory.h"

#include "base/id.h"
#include "page/layout.h"

static void
add_choice(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct directory_choice *choice)
{
	struct tmpl *row = tmpl_add(body, DIRECTORY_LIST_DIRECTORY);
	unsigned roles = choice->roles & role_set(choice->directory->kind);
	char letters[ID_SIZE];

	id_write(choice->directory->id, letters);
	tmpl_set(row, DIRECTORY_LIST_ID, arena_string(arena, letters));
	tmpl_set(row, DIRECTORY_LIST_NAME, choice->directory->name);
	tmpl_set(row, DIRECTORY_LIST_KIND,
	    choice->directory->kind == DIRECTORY_PARTNER ? "Partner account"
							 : "Microsoft");
	tmpl_set(row, DIRECTORY_LIST_ROLES,
	    roles == 0 ? "no role yet" : page_roles(arena, roles));
	tmpl_show(row, DIRECTORY_LIST_HERE,
	    choice->directory->id == viewer->directory);
}

void
page_directory_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct directory_choice *choices,
    size_t count, const char *next, const struct entries *entries)
{
	const struct page page = { .title = "Choose a directory",
		.back = viewer->directory == 0 ? NULL : "/",
		.back_label = "Home" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_DIRECTORY_LIST, entries);

	tmpl_set(body, DIRECTORY_LIST_TOKEN, viewer->token);
	tmpl_set(body, DIRECTORY_LIST_NEXT, next);
	tmpl_show(body, DIRECTORY_LIST_NONE, count == 0);
	tmpl_show(body, DIRECTORY_LIST_SOME, count > 0);
	tmpl_maybe(body, DIRECTORY_LIST_FAULT,
	    page_form_entry(entries, "directory")->fault);
	for (size_t i = 0; i < count; i++)
		add_choice(body, arena, viewer, &choices[i]);
	page_write(&frame, out);
}
