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

static void
add_invitation(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct invitation *invitation)
{
	struct tmpl *row = tmpl_add(body, DIRECTORY_LIST_INVITATION);

	tmpl_set(row, DIRECTORY_LIST_BY, invitation->inviter);
	tmpl_set(row, DIRECTORY_LIST_NAME, invitation->directory.name);
	tmpl_set(
	    row, DIRECTORY_LIST_ROLE, grant_words(arena, &invitation->grant));
	tmpl_set(row, DIRECTORY_LIST_ID, id_letters(arena, invitation->id));
	tmpl_set(row, DIRECTORY_LIST_TOKEN, viewer->token);
}

void
page_directory_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct directory_list *list)
{
	const struct page page = { .title = "Choose a directory",
		.back = viewer->directory == 0 ? NULL : "/",
		.back_label = "Home" };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_DIRECTORY_LIST, list->entries);

	tmpl_set(body, DIRECTORY_LIST_TOKEN, viewer->token);
	tmpl_set(body, DIRECTORY_LIST_NEXT, list->next);
	tmpl_show(body, DIRECTORY_LIST_NONE,
	    list->count == 0 && list->invitation_count == 0);
	tmpl_show(body, DIRECTORY_LIST_SOME, list->count > 0);
	tmpl_maybe(body, DIRECTORY_LIST_FAULT,
	    page_form_entry(list->entries, "directory")->fault);
	for (size_t i = 0; i < list->count; i++)
		add_choice(body, arena, viewer, &list->choices[i]);
	for (size_t i = 0; i < list->invitation_count; i++)
		add_invitation(body, arena, viewer, &list->invitations[i]);
	page_write(&frame, out);
}
