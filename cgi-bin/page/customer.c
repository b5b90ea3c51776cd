/* "Customer": tenant ID and domain, and who that is. */

#include "page/customer.h"

#include <string.h>

#include "page/draft.h"
#include "page/support.h"

static void
add_fields(struct tmpl *body, struct arena *arena,
    const struct customer_page *customer)
{
	page_form_input(body, CUSTOMER_SHOW_TENANT, customer->entries,
	    &(struct control){ .name = "tenant",
		.hint = "32 letters a to f and digits, such as "
			"1b4e28ba-2fa1-11d2-883f-0016d3cca427. With or without "
			"dashes or braces; you can also paste the address of a "
			"portal page that has it." });
	page_form_input(body, CUSTOMER_SHOW_DOMAIN, customer->entries,
	    &(struct control){ .name = "domain",
		.hint = arena_print(arena,
		    "Such as contoso.com, mail.contoso.com or "
		    "contoso.onmicrosoft.com. You can also paste a web or "
		    "e-mail address. If the two do not belong together, you "
		    "can try again, at most %d times an hour.",
		    customer->tries) });
}

/* Which check refused it: the sentence beside the field is the cause's own. */
static enum customer_cause
cause_of(const struct entries *entries)
{
	for (int i = CUSTOMER_FINE + 1; i < CUSTOMER_CAUSE__COUNT; i++) {
		enum customer_cause cause = (enum customer_cause)i;

		for (size_t j = 0; j < entries->count; j++)
			if (entries->list[j].fault != NULL &&
			    strcmp(entries->list[j].fault,
				customer_cause_sentence(cause)) == 0)
				return cause;
	}
	return CUSTOMER_FINE;
}

/* The way out when the check is wrong (R4.15). */
static void
add_support(struct tmpl *body, struct arena *arena,
    const struct customer_page *customer)
{
	enum customer_cause cause = cause_of(customer->entries);

	if (cause != CUSTOMER_FINE)
		tmpl_set(tmpl_add(body, CUSTOMER_SHOW_REFUSED),
		    CUSTOMER_SHOW_SUPPORT,
		    page_support_href(
			arena, customer->claim, customer_cause_code(cause)));
}

void
page_customer_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct customer_page *customer)
{
	const struct claim *claim = customer->claim;
	const struct page page = { .title = claim_part_name(PART_CUSTOMER),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim) };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_CUSTOMER_SHOW, customer->entries);
	struct tmpl *section;

	tmpl_set(body, CUSTOMER_SHOW_CLAIM, page_draft_name(claim));
	tmpl_set(body, CUSTOMER_SHOW_ACTION,
	    page_draft_part_href(arena, claim, PART_CUSTOMER));
	tmpl_set(body, CUSTOMER_SHOW_TOKEN, viewer->token);
	page_mask(body, CUSTOMER_SHOW_VERSION, viewer, claim->version);
	add_fields(body, arena, customer);
	if (customer->tenant != NULL) {
		section = tmpl_add(body, CUSTOMER_SHOW_FOUND);
		tmpl_set(section, CUSTOMER_SHOW_NAME, customer->tenant->name);
		tmpl_set(section, CUSTOMER_SHOW_DEFAULT,
		    customer->tenant->default_domain);
	}
	if (customer->products > 0)
		tmpl_set(tmpl_add(body, CUSTOMER_SHOW_PRODUCTS),
		    CUSTOMER_SHOW_COUNT,
		    page_count(arena, (int64_t)customer->products, "product",
			"products"));
	add_support(body, arena, customer);
	page_write(&frame, out);
}
