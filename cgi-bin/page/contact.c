/* "Contacts": whom to ask about a claim, and what its role asks besides. */

#include "page/contact.h"

#include "page/draft.h"

#define EMAIL_HINT "such as name@contoso.com"

const char *
page_contact_warning(
    struct arena *arena, const struct claim *claim, const char *email)
{
	return arena_print(arena,
	    "%s is not an address of %s. You may leave it so, but reviewers "
	    "see that it is not, and a yes from it does not count.",
	    email, claim->customer);
}

static void
add_customer(struct tmpl *body, const struct entries *entries)
{
	page_form_input(body, CONTACT_SHOW_CUSTOMER_NAME, entries,
	    &(struct control){
		.name = "customer_name", .hint = "At most 120 characters." });
	page_form_input(body, CONTACT_SHOW_CUSTOMER_TITLE, entries,
	    &(struct control){ .name = "customer_title",
		.hint = "Such as “Head of IT”. At most 120 characters." });
	page_form_input(body, CONTACT_SHOW_CUSTOMER_EMAIL, entries,
	    &(struct control){ .name = "customer_email",
		.type = "email",
		.hint = "An address of the customer, such as "
			"name@contoso.com. When you submit, we write to it "
			"what you claim and "
			"how to decline." });
}

static void
add_partner(struct tmpl *body, const struct entries *entries)
{
	page_form_input(body, CONTACT_SHOW_PARTNER_NAME, entries,
	    &(struct control){ .name = "partner_name",
		.hint = "Whom to ask about this claim. At most 120 "
			"characters." });
	page_form_input(body, CONTACT_SHOW_PARTNER_EMAIL, entries,
	    &(struct control){ .name = "partner_email",
		.type = "email",
		.hint = "An address " EMAIL_HINT });
}

static void
add_technical(struct tmpl *body, const struct entries *entries)
{
	struct tmpl *section = tmpl_add(body, CONTACT_SHOW_TECHNICAL);

	page_form_input(section, CONTACT_SHOW_TECHNICAL_NAME, entries,
	    &(struct control){
		.name = "technical_name", .hint = "At most 120 characters." });
	page_form_input(section, CONTACT_SHOW_TECHNICAL_EMAIL, entries,
	    &(struct control){ .name = "technical_email",
		.type = "email",
		.hint = "An address " EMAIL_HINT });
}

static void
add_revenue(struct tmpl *body, const struct entries *entries)
{
	struct tmpl *section = tmpl_add(body, CONTACT_SHOW_REVENUE);

	page_form_input(section, CONTACT_SHOW_SOLUTION_SELLER, entries,
	    &(struct control){ .name = "solution_seller",
		.hint = "The person at Microsoft who sold with you. At most "
			"120 characters." });
	page_form_input(section, CONTACT_SHOW_REVENUE_CUSTOMER, entries,
	    &(struct control){ .name = "revenue_customer",
		.hint = "As the revenue is to be associated. At most 120 "
			"characters." });
	page_form_input(section, CONTACT_SHOW_ISV_SOLUTION, entries,
	    &(struct control){ .name = "isv_solution",
		.hint = "The product or solution that influenced the revenue. "
			"At most 120 characters." });
}

/* What the claim's role asks besides. */
static void
add_of_role(
    struct tmpl *body, const struct claim *claim, const struct entries *entries)
{
	if (offer_of(claim->role)->area == AREA_BUSINESS_APPLICATIONS)
		add_technical(body, entries);
	if (claim->role == PARTNER_INFLUENCED_REVENUE)
		add_revenue(body, entries);
	if (claim->role == PARTNER_USE_OR_CONSUME)
		page_form_tick(tmpl_add(body, CONTACT_SHOW_INCENTIVE),
		    CONTACT_SHOW_OPTED_OUT, entries,
		    &(struct control){ .name = "opted_out",
			.hint = "The claim then counts for attainment only, "
				"and nothing is paid for it." });
}

void
page_contact_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct contact_page *contact)
{
	const struct claim *claim = contact->claim;
	const struct page page = { .title = claim_part_name(PART_CONTACTS),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim),
		.success = contact->next != NULL ? "Contacts saved" : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_CONTACT_SHOW, contact->entries);
	struct tmpl *warning;

	tmpl_set(body, CONTACT_SHOW_CLAIM, page_draft_name(claim));
	page_ask_show(body, CONTACT_SHOW_ASKS, arena, claim, &contact->asks,
	    PART_CONTACTS);
	tmpl_set(body, CONTACT_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, CONTACT_SHOW_ACTION,
	    page_draft_part_href(arena, claim, PART_CONTACTS));
	tmpl_set(body, CONTACT_SHOW_TOKEN, viewer->token);
	page_mask(body, CONTACT_SHOW_VERSION, viewer, claim->version);
	if (contact->outside != NULL) {
		warning = tmpl_add(body, CONTACT_SHOW_WARNING);
		tmpl_set(warning, CONTACT_SHOW_WORDS,
		    page_contact_warning(arena, claim, contact->outside));
		tmpl_maybe(warning, CONTACT_SHOW_NEXT, contact->next);
	}
	add_customer(body, contact->entries);
	add_partner(body, contact->entries);
	add_of_role(body, claim, contact->entries);
	page_write(&frame, out);
}
