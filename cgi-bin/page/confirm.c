/* The page that asks for the password again. */

#include "page/confirm.h"

#include "page/layout.h"

void
page_confirm_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct confirm_page *confirm)
{
	static const struct control password = { .name = "password",
		.type = "password",
		.autocomplete = "current-password" };
	const struct page page = { .title = "Enter your password" };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_CONFIRM_SHOW, confirm->entries);

	tmpl_set(body, CONFIRM_SHOW_TOKEN, viewer->token);
	tmpl_set(body, CONFIRM_SHOW_EMAIL, viewer->email);
	tmpl_set(body, CONFIRM_SHOW_TO, confirm->to);
	tmpl_set(body, CONFIRM_SHOW_PATH, confirm->path);
	tmpl_show(body, CONFIRM_SHOW_KEPT, confirm->path[0] != '\0');
	for (size_t i = 0; i < confirm->held_count; i++) {
		struct tmpl *held = tmpl_add(body, CONFIRM_SHOW_HELD);

		tmpl_set(held, CONFIRM_SHOW_NAME,
		    arena_print(
			arena, CONFIRM_HELD "%s", confirm->held[i].name));
		tmpl_set(held, CONFIRM_SHOW_VALUE, confirm->held[i].value);
	}
	page_form_input(
	    body, CONFIRM_SHOW_PASSWORD, confirm->entries, &password);
	page_write(&frame, out);
}
