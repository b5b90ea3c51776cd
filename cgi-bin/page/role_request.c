/* One's own roles, and asking for another. */

#include "page/role_request.h"

#include <string.h>

#include "page/layout.h"
#include "page/member.h"

static const char *
state_of(struct arena *arena, const struct viewer *viewer,
    const struct role_request *request)
{
	if (!request->answered)
		return "Not answered yet";
	return arena_print(arena, "%s %s",
	    request->given ? "Given" : "Not given",
	    page_time(arena, viewer, request->answered_at));
}

static void
add_requests(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct role_request_show *page)
{
	struct tmpl *list, *row;

	if (page->request_count == 0)
		return;
	list = tmpl_add(body, ROLE_REQUEST_SHOW_ASKED);
	for (size_t i = 0; i < page->request_count; i++) {
		const struct role_request *request = &page->requests[i];

		row = tmpl_add(list, ROLE_REQUEST_SHOW_REQUEST);
		tmpl_set(row, ROLE_REQUEST_SHOW_ROLE, role_name(request->role));
		tmpl_set(row, ROLE_REQUEST_SHOW_STATE,
		    state_of(arena, viewer, request));
		tmpl_set(row, ROLE_REQUEST_SHOW_STAMP,
		    page_stamp(arena, request->asked));
		tmpl_set(row, ROLE_REQUEST_SHOW_WHEN,
		    page_time(arena, viewer, request->asked));
	}
}

static bool
asked_today(const struct role_request_show *page, enum role role)
{
	for (size_t i = 0; i < page->request_count; i++)
		if (page->requests[i].role == role)
			return page->requests[i].today;
	return false;
}

/* Everywhere: there is nothing more of it to ask for. */
static bool
holds(const struct role_request_show *page, enum role role)
{
	for (size_t i = 0; i < page->grant_count; i++)
		if (page->grants[i].role == role &&
		    page->grants[i].location == 0 &&
		    !page->grants[i].in_program)
			return true;
	return false;
}

/* "Nestor Wilke, Lidia Holloway". */
static const char *
givers_of(
    struct arena *arena, const struct role_request_show *page, enum role role)
{
	const char *line = "";

	for (size_t i = 0; i < page->givers[role].count; i++)
		line = arena_print(arena, "%s%s%s", line, i == 0 ? "" : ", ",
		    page->givers[role].people[i].name);
	return line;
}

/* A button for each role that there is somebody to ask for. */
static void
add_choices(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct role_request_show *page)
{
	struct tmpl *form = NULL, *row;
	unsigned own = person_gives_here(viewer);
	size_t givers = 0;

	if (own != 0)
		tmpl_maybe(body, ROLE_REQUEST_SHOW_OWN,
		    page_member_href(arena, viewer, viewer->person));

	for (enum role role = 0; role < ROLE__COUNT; role++) {
		givers += page->givers[role].count;
		if (page->givers[role].count == 0 ||
		    (own & ROLE_BIT(role)) != 0 || holds(page, role) ||
		    asked_today(page, role))
			continue;
		if (form == NULL) {
			form = tmpl_add(body, ROLE_REQUEST_SHOW_CHOICES);
			tmpl_set(form, ROLE_REQUEST_SHOW_TOKEN, viewer->token);
		}
		row = tmpl_add(form, ROLE_REQUEST_SHOW_CHOICE);
		tmpl_set(row, ROLE_REQUEST_SHOW_CODE, role_code(role));
		tmpl_set(row, ROLE_REQUEST_SHOW_ROLE, role_name(role));
		tmpl_set(row, ROLE_REQUEST_SHOW_ABOUT, role_about(role));
		tmpl_set(row, ROLE_REQUEST_SHOW_GIVERS,
		    givers_of(arena, page, role));
	}
	tmpl_show(body, ROLE_REQUEST_SHOW_NOBODY, givers == 0);
	tmpl_show(body, ROLE_REQUEST_SHOW_ALL,
	    givers > 0 && form == NULL && own == 0);
}

void
page_role_request_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct role_request_show *show)
{
	const struct page page = { .title = "Your roles",
		.place = PLACE_PROFILE,
		.success = strcmp(show->done, "asked") == 0
			       ? "Those who give the role have been told"
			   : strcmp(show->done, "taken") == 0
			       ? "The role is taken away"
			       : NULL };
	struct frame frame;
	struct tmpl *list, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_ROLE_REQUEST_SHOW, NULL);

	tmpl_set(body, ROLE_REQUEST_SHOW_WHERE, viewer->directory_name);
	tmpl_show(body, ROLE_REQUEST_SHOW_NONE, show->grant_count == 0);
	if (show->grant_count > 0) {
		list = tmpl_add(body, ROLE_REQUEST_SHOW_HELD);
		for (size_t i = 0; i < show->grant_count; i++)
			tmpl_set(tmpl_add(list, ROLE_REQUEST_SHOW_GRANT),
			    ROLE_REQUEST_SHOW_WORDS,
			    grant_words(arena, &show->grants[i]));
	}
	add_requests(body, arena, viewer, show);
	add_choices(body, arena, viewer, show);
	page_write(&frame, out);
}
