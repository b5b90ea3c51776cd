/* Where program admins begin. */

#include "page/admin.h"

#include <string.h>

/* In the order of the page; a group has its heading where it begins. */
static const struct part {
	const char *group, *href, *name, *about;
	unsigned may;
} parts[] = {
	{ "Programs", "/admin/enrollments", "Enrollments",
	    "Where locations stand in programs: invite, validate, decide.",
	    MAY_OVERSEE },
	{ "Programs", "/admin/programs", "Programs",
	    "How each program takes locations in, and what it asks of them.",
	    MAY_OVERSEE },
	{ "Programs", "/admin/settings", "Settings",
	    "The deadlines and other numbers of each program, and from when "
	    "they hold.",
	    MAY_OVERSEE },
	{ "Programs", "/admin/calendars", "Calendars",
	    "The holidays of each program, by which business days are "
	    "counted.",
	    MAY_OVERSEE },
	{ "Partners and people", "/admin/partners", "Partner accounts",
	    "The companies that claim, their locations and partner types.",
	    MAY_OVERSEE },
	{ "Partners and people", "/admin/people", "People",
	    "Everybody who signs in here, in all directories, and their roles.",
	    MAY_SEE_PEOPLE },
	{ "Partners and people", "/support", "Support requests",
	    "What partners ask when something fails.", MAY_READ_HELP },
	{ "What is claimed", "/admin/customers", "Customers",
	    "The customer directory: tenants, their domains and their "
	    "subscriptions.",
	    MAY_OVERSEE },
	{ "What is claimed", "/admin/catalogue", "Catalogue",
	    "What can be claimed, and the service plans that prove it.",
	    MAY_OVERSEE },
	{ "What is claimed", "/review/texts", "Texts to start from",
	    "What reviewers insert into comments, requests for more, and "
	    "letters.",
	    MAY_OVERSEE },
	{ "The site", "/admin/mail", "Mail",
	    "What waits to be sent, and what could not be sent.", MAY_OVERSEE },
	{ "The site", "/admin/system", "System",
	    "How the site itself stands: disk, backups, what waits, and the "
	    "clock.",
	    MAY_OVERSEE },
	{ "The site", "/admin/retention", "Retention",
	    "After how many days things are erased, and what would be erased.",
	    MAY_OVERSEE },
	{ "The site", "/audit", "History",
	    "Everything that was ever done here; whether it is whole.",
	    MAY_AUDIT },
};

void
page_admin_show(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "Administration",
		.place = PLACE_ADMIN };
	const char *last = "";
	struct frame frame;
	struct tmpl *group = NULL, *body = page_begin(&frame, arena, viewer,
				       &page, TEMPLATE_ADMIN_SHOW, NULL);

	tmpl_show(body, ADMIN_SHOW_READER, !person_may(viewer, MAY_RUN));
	for (size_t i = 0; i < LENGTH(parts); i++) {
		struct tmpl *part;

		if (!person_may(viewer, parts[i].may))
			continue;
		if (strcmp(parts[i].group, last) != 0) {
			last = parts[i].group;
			group = tmpl_add(body, ADMIN_SHOW_GROUP);
			tmpl_set(group, ADMIN_SHOW_TITLE, last);
		}
		part = tmpl_add(group, ADMIN_SHOW_PART);
		tmpl_set(part, ADMIN_SHOW_HREF, parts[i].href);
		tmpl_set(part, ADMIN_SHOW_NAME, parts[i].name);
		tmpl_set(part, ADMIN_SHOW_ABOUT, parts[i].about);
	}
	page_write(&frame, out);
}
