/* The first page. */

#include "page/home.h"

#include "page/layout.h"

void
page_home_show(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "Home", .place = PLACE_HOME };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_HOME_SHOW, NULL);

	tmpl_set(body, HOME_SHOW_DIRECTORY, viewer->directory_name);
	page_write(&frame, out);
}
