/* Before it is forgotten who somebody was. */

#include "page/leaver.h"

#include "page/member.h"

void
page_leaver_ask(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct person *person,
    const struct entries *entries)
{
	static const struct control address = { .name = "address",
		.hint = "Type it as it stands above, so that it is the right "
			"person.",
		.autocomplete = "off" };
	const char *base = page_member_href(arena, viewer, person->id);
	const struct page page = { .title = arena_print(arena,
				       "Forget who %s is?", person->name),
		.place = PLACE_PEOPLE,
		.back = base,
		.back_label = person->name };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_LEAVER_ASK, entries);

	tmpl_set(body, LEAVER_ASK_NAME, person->name);
	tmpl_set(body, LEAVER_ASK_EMAIL, person->email);
	tmpl_set(body, LEAVER_ASK_BASE, base);
	tmpl_set(body, LEAVER_ASK_TOKEN, viewer->token);
	page_form_input(body, LEAVER_ASK_ADDRESS, entries, &address);
	page_write(&frame, out);
}
