/* The sign-in page. */

#include "page/session.h"

#include "page/layout.h"
#include "rules/agent.h"

/* Who can sign in to the demonstration, a table for each directory. */
static void
show_demo(
    struct tmpl *body, struct arena *arena, const struct session_new *session)
{
	struct tmpl *demo, *directory = NULL, *row;

	if (session->demo_count == 0)
		return;
	demo = tmpl_add(body, SESSION_NEW_DEMO);
	tmpl_set(demo, SESSION_NEW_PASSWORD_SHOWN, PERSON_DEMO_PASSWORD);
	for (size_t i = 0; i < session->demo_count; i++) {
		const struct sign_in *one = &session->demo[i];

		if (i == 0 || one->directory != one[-1].directory) {
			directory = tmpl_add(demo, SESSION_NEW_DIRECTORY);
			tmpl_set(
			    directory, SESSION_NEW_NAME, one->directory_name);
		}
		row = tmpl_add(directory, SESSION_NEW_PERSON);
		tmpl_set(row, SESSION_NEW_EMAIL_SHOWN, one->email);
		tmpl_set(row, SESSION_NEW_ROLES,
		    one->roles == 0 ? "No role"
				    : page_roles(arena, one->roles));
	}
}

void
page_session_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct session_new *session)
{
	static const struct control email = { .name = "email",
		.type = "email",
		.autocomplete = "username",
		.width = 0 };
	static const struct control password = { .name = "password",
		.type = "password",
		.autocomplete = "current-password" };
	const struct page page = { .title = "Sign in",
		.success = session->left ? "You have signed out"
			   : session->chosen
			       ? "Your new password is set. Sign in with it"
			       : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_SESSION_NEW, session->entries);

	tmpl_set(body, SESSION_NEW_TOKEN, viewer->token);
	tmpl_set(body, SESSION_NEW_NEXT, session->next);
	tmpl_show(body, SESSION_NEW_ENDED, session->ended);
	tmpl_show(body, SESSION_NEW_KEPT, session->kept);
	page_form_input(body, SESSION_NEW_EMAIL, session->entries, &email);
	page_form_input(
	    body, SESSION_NEW_PASSWORD, session->entries, &password);
	show_demo(body, arena, session);
	page_write(&frame, out);
}

static void
show_row(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct session_row *row)
{
	struct tmpl *item = tmpl_add(body, SESSION_LIST_SESSION), *other;
	const char *place = agent_place(arena, row->browser, row->network);
	const char *begun = page_time(arena, viewer, row->begun);

	tmpl_set(item, SESSION_LIST_PLACE, place);
	tmpl_show(item, SESSION_LIST_HERE, row->here);
	tmpl_set(item, SESSION_LIST_BEGUN, begun);
	tmpl_set(item, SESSION_LIST_SEEN, page_time(arena, viewer, row->seen));
	if (row->directory[0] != '\0')
		tmpl_maybe(item, SESSION_LIST_DIRECTORY, row->directory);
	if (row->here)
		return;
	other = tmpl_add(item, SESSION_LIST_OTHER);
	tmpl_set(other, SESSION_LIST_TOKEN, viewer->token);
	tmpl_set(other, SESSION_LIST_NAME, row->name);
	tmpl_set(other, SESSION_LIST_PLACE, place);
	tmpl_set(other, SESSION_LIST_BEGUN, begun);
}

void
page_session_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct session_row *rows, size_t count,
    bool ended, int days)
{
	const struct page page = { .title = "Your sessions",
		.place = PLACE_PROFILE,
		.back = "/profile",
		.back_label = "Your profile",
		.success = ended ? "You are signed out there" : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_SESSION_LIST, NULL);

	tmpl_set(body, SESSION_LIST_DAYS, arena_print(arena, "%d", days));
	for (size_t i = 0; i < count; i++)
		show_row(body, arena, viewer, &rows[i]);
	if (count > 1)
		tmpl_set(tmpl_add(body, SESSION_LIST_OTHERS),
		    SESSION_LIST_TOKEN, viewer->token);
	page_write(&frame, out);
}
