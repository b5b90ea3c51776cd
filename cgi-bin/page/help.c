/* The help. */

#include "page/help.h"

#include <string.h>

#include "page/layout.h"

/* In the order in which one meets them. */
static const struct topic {
	const char *code; /* in the address */
	const char *title, *about;
	enum template_id text;
} topics[] = {
	{ "cpor", "What CPOR is, and what it is not",
	    "Claims, approvals, and the difference from being a CSP reseller.",
	    TEMPLATE_HELP_CPOR },
	{ "roles", "Who may do what",
	    "Directories, roles, and whom to ask for another one.",
	    TEMPLATE_HELP_ROLES },
	{ "location", "Location, PartnerID and enrollment",
	    "Which location claims, and what enrollment changes.",
	    TEMPLATE_HELP_LOCATION },
	{ "tenant-id", "Tenant ID and domain",
	    "Where the customer finds them, and why they are refused.",
	    TEMPLATE_HELP_TENANT_ID },
	{ "partner-role", "Which partner role to choose",
	    "The solution areas and roles, and the agreements they accept.",
	    TEMPLATE_HELP_PARTNER_ROLE },
	{ "subscriptions", "Subscriptions, and why one is refused",
	    "Subscription IDs, and what each code means.",
	    TEMPLATE_HELP_SUBSCRIPTIONS },
	{ "proof", "Proof of execution",
	    "What it must contain, and which files can be added.",
	    TEMPLATE_HELP_PROOF },
	{ "after-submitting", "What happens after you submit",
	    "Statuses, deadlines, and answering the reviewer.",
	    TEMPLATE_HELP_AFTER_SUBMITTING },
	{ "comments", "Comments and messages",
	    "Who reads what you write, and how you hear of news.",
	    TEMPLATE_HELP_COMMENTS },
};

void
page_help_list(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "Help", .place = PLACE_HELP };
	struct frame frame;
	struct tmpl *row, *body = page_begin(&frame, arena, viewer, &page,
			      TEMPLATE_HELP_LIST, NULL);

	for (size_t i = 0; i < LENGTH(topics); i++) {
		row = tmpl_add(body, HELP_LIST_TOPIC);
		tmpl_set(row, HELP_LIST_CODE, topics[i].code);
		tmpl_set(row, HELP_LIST_TITLE, topics[i].title);
		tmpl_set(row, HELP_LIST_ABOUT, topics[i].about);
	}
	page_write(&frame, out);
}

static void
show_topic(struct text *out, struct arena *arena, const struct viewer *viewer,
    const struct topic *topic)
{
	const struct page page = { .title = topic->title,
		.place = PLACE_HELP,
		.back = "/help",
		.back_label = "Help" };
	struct frame frame;
	struct tmpl *row, *body = page_begin(&frame, arena, viewer, &page,
			      TEMPLATE_HELP_SHOW, NULL);

	tmpl_set(body, HELP_SHOW_TITLE, topic->title);
	(void)tmpl_include(body, HELP_SHOW_TEXT, topic->text);
	for (size_t i = 0; i < LENGTH(topics); i++) {
		if (&topics[i] == topic)
			continue;
		row = tmpl_add(body, HELP_SHOW_OTHER);
		tmpl_set(row, HELP_SHOW_CODE, topics[i].code);
		tmpl_set(row, HELP_SHOW_TITLE, topics[i].title);
	}
	page_write(&frame, out);
}

bool
page_help_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const char *code)
{
	for (size_t i = 0; i < LENGTH(topics); i++)
		if (strcmp(topics[i].code, code) == 0) {
			show_topic(out, arena, viewer, &topics[i]);
			return true;
		}
	return false;
}
