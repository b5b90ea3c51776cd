/* The help. */

#include "page/help.h"

#include <string.h>

#include "page/layout.h"

enum group {
	GROUP_FIRST,
	GROUP_CUSTOMER,
	GROUP_ITEMS,
	GROUP_REFUSED,
	GROUP_PROOF,
	GROUP_REVIEW,
	GROUP__COUNT
};

static const char *const groups[] = {
	[GROUP_FIRST] = "Before you start",
	[GROUP_CUSTOMER] = "The customer",
	[GROUP_ITEMS] = "What is claimed",
	[GROUP_REFUSED] = "When a product, workload or subscription is refused",
	[GROUP_PROOF] = "Contacts, proof, and what comes after",
	[GROUP_REVIEW] = "For Microsoft’s reviewers",
};
_Static_assert(LENGTH(groups) == GROUP__COUNT, "every group has its heading");

/* In the order in which one meets them. */
static const struct topic {
	const char *code; /* in the address */
	const char *title, *about;
	enum group group;
	enum template_id text;
} topics[] = {
	{ "cpor", "What CPOR is, and what it is not",
	    "Claims, approvals, and the difference from being a CSP reseller.",
	    GROUP_FIRST, TEMPLATE_HELP_CPOR },
	{ "roles", "Who may do what",
	    "Directories, roles, and whom to ask for another one.", GROUP_FIRST,
	    TEMPLATE_HELP_ROLES },
	{ "which-location", "Which location (PartnerID) to choose",
	    "Locations, PartnerIDs, and what enrollment changes.", GROUP_FIRST,
	    TEMPLATE_HELP_WHICH_LOCATION },
	{ "many-at-once", "Many claims at once",
	    "Drafts from a file, lists, and limits.", GROUP_FIRST,
	    TEMPLATE_HELP_MANY_AT_ONCE },
	{ "tenant-id", "Tenant ID and domain",
	    "Where the customer finds them, and why they are refused.",
	    GROUP_CUSTOMER, TEMPLATE_HELP_TENANT_ID },
	{ "mismatch", "The domain and the tenant ID do not belong together",
	    "How it happens, and what to ask the customer.", GROUP_CUSTOMER,
	    TEMPLATE_HELP_MISMATCH },
	{ "which-role", "Which partner role to choose",
	    "The solution areas and roles, and the agreements they accept.",
	    GROUP_ITEMS, TEMPLATE_HELP_WHICH_ROLE },
	{ "product-or-subscription", "Product, workload or subscription",
	    "What a line is, and the words that are mixed up.", GROUP_ITEMS,
	    TEMPLATE_HELP_PRODUCT_OR_SUBSCRIPTION },
	{ "subscriptions", "Subscriptions, and why one is refused",
	    "Where to find the ID, and all codes on one page.", GROUP_ITEMS,
	    TEMPLATE_HELP_SUBSCRIPTIONS },
	{ "when-available", "When a subscription becomes available",
	    "New and renewed subscriptions, and what to do meanwhile.",
	    GROUP_ITEMS, TEMPLATE_HELP_WHEN_AVAILABLE },
	{ "competing-claims", "Competing claims",
	    "When another partner holds or claims the same line.", GROUP_ITEMS,
	    TEMPLATE_HELP_COMPETING_CLAIMS },
	{ "subscription-not-a-subscription-id", "Not a subscription ID",
	    "It is written wrongly, or names something else.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_NOT_A_SUBSCRIPTION_ID },
	{ "subscription-product-not-in-tenant", "The customer does not have it",
	    "The product or workload is not on this tenant.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_PRODUCT_NOT_IN_TENANT },
	{ "subscription-not-dynamics", "Not for Business Applications",
	    "The subscription is for something else.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_NOT_DYNAMICS },
	{ "subscription-other-product", "For another product",
	    "The subscription is for a product you did not choose.",
	    GROUP_REFUSED, TEMPLATE_HELP_SUBSCRIPTION_OTHER_PRODUCT },
	{ "subscription-csp", "Bought through a CSP partner",
	    "The partner role needs Volume Licensing.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_CSP },
	{ "subscription-expired", "The subscription has ended",
	    "Its ID changes with the renewal.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_EXPIRED },
	{ "subscription-not-set-up", "Not activated or set up",
	    "What the customer has to do first.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_NOT_SET_UP },
	{ "subscription-not-visible-yet", "Not visible yet",
	    "It may be new, or belong to somebody else.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_NOT_VISIBLE_YET },
	{ "subscription-already-yours", "Already yours",
	    "Your company holds or claims it.", GROUP_REFUSED,
	    TEMPLATE_HELP_SUBSCRIPTION_ALREADY_YOURS },
	{ "contacts", "The contacts of a claim",
	    "Whom to name, and what the customer contact hears.", GROUP_PROOF,
	    TEMPLATE_HELP_CONTACTS },
	{ "proof", "Proof of execution",
	    "What it must contain, and which files can be added.", GROUP_PROOF,
	    TEMPLATE_HELP_PROOF },
	{ "after-submitting", "What happens after you submit",
	    "Statuses, deadlines, and answering the reviewer.", GROUP_PROOF,
	    TEMPLATE_HELP_AFTER_SUBMITTING },
	{ "comments", "Comments and messages",
	    "Who reads what you write, and how you hear of news.", GROUP_PROOF,
	    TEMPLATE_HELP_COMMENTS },
	{ "support", "Contacting support",
	    "How to ask Microsoft, who reads it, and whose turn it is.",
	    GROUP_PROOF, TEMPLATE_HELP_SUPPORT },
	{ "keyboard", "Keyboard shortcuts",
	    "Single keys in the review queue and at the desk.", GROUP_REVIEW,
	    TEMPLATE_HELP_KEYBOARD },
};

static void
add_topics(struct tmpl *section, enum group group)
{
	struct tmpl *row;

	for (size_t i = 0; i < LENGTH(topics); i++) {
		if (topics[i].group != group)
			continue;
		row = tmpl_add(section, HELP_LIST_TOPIC);
		tmpl_set(row, HELP_LIST_CODE, topics[i].code);
		tmpl_set(row, HELP_LIST_TITLE, topics[i].title);
		tmpl_set(row, HELP_LIST_ABOUT, topics[i].about);
	}
}

void
page_help_list(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "Help", .place = PLACE_HELP };
	struct frame frame;
	struct tmpl *section, *body = page_begin(&frame, arena, viewer, &page,
				  TEMPLATE_HELP_LIST, NULL);

	for (enum group group = 0; group < GROUP__COUNT; group++) {
		section = tmpl_add(body, HELP_LIST_GROUP);
		tmpl_set(section, HELP_LIST_HEADING, groups[group]);
		add_topics(section, group);
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
	tmpl_show(body, HELP_SHOW_MAY_ASK, person_may(viewer, MAY_ASK_HELP));
	tmpl_set(body, HELP_SHOW_GROUP, groups[topic->group]);
	for (size_t i = 0; i < LENGTH(topics); i++) {
		if (&topics[i] == topic || topics[i].group != topic->group)
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
