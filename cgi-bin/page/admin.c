/* Where program admins begin. */

#include "page/admin.h"

/* In the order of the page. */
static const struct part {
	const char *href, *name, *about;
	unsigned may;
} parts[] = {
	{ "/admin/partners", "Partner accounts",
	    "The companies that claim, their locations and partner types.",
	    MAY_OVERSEE },
	{ "/admin/programs", "Programs",
	    "How each program takes locations in, and what it asks of them.",
	    MAY_OVERSEE },
	{ "/admin/enrollments", "Enrollments",
	    "Where locations stand in programs: invite, validate, decide.",
	    MAY_OVERSEE },
	{ "/admin/settings", "Settings",
	    "The deadlines and other numbers of each program, and from when "
	    "they hold.",
	    MAY_OVERSEE },
	{ "/admin/calendars", "Calendars",
	    "The holidays of each program, by which business days are "
	    "counted.",
	    MAY_OVERSEE },
	{ "/admin/catalogue", "Catalogue",
	    "What can be claimed, and the service plans that prove it.",
	    MAY_OVERSEE },
	{ "/admin/customers", "Customers",
	    "The customer directory: tenants, their domains and their "
	    "subscriptions.",
	    MAY_OVERSEE },
	{ "/admin/people", "People",
	    "Everybody who signs in here, in all directories, and their roles.",
	    MAY_SEE_PEOPLE },
	{ "/admin/mail", "Mail",
	    "What waits to be sent, and what could not be sent.", MAY_OVERSEE },
	{ "/admin/system", "System",
	    "How the site itself stands: disk, backups, what waits, and the "
	    "clock.",
	    MAY_OVERSEE },
	{ "/review/texts", "Texts to start from",
	    "What reviewers insert into comments, requests for more, and "
	    "letters.",
	    MAY_OVERSEE },
	{ "/support", "Support requests",
	    "What partners ask when something fails.", MAY_READ_HELP },
};

void
page_admin_show(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "Administration",
		.place = PLACE_ADMIN };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_ADMIN_SHOW, NULL);

	tmpl_show(body, ADMIN_SHOW_READER, !person_may(viewer, MAY_RUN));
	for (size_t i = 0; i < LENGTH(parts); i++) {
		struct tmpl *part;

		if (!person_may(viewer, parts[i].may))
			continue;
		part = tmpl_add(body, ADMIN_SHOW_PART);
		tmpl_set(part, ADMIN_SHOW_HREF, parts[i].href);
		tmpl_set(part, ADMIN_SHOW_NAME, parts[i].name);
		tmpl_set(part, ADMIN_SHOW_ABOUT, parts[i].about);
	}
	page_write(&frame, out);
}
