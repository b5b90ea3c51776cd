/* "Solution area and partner role": the four roles, with when to select them.
 */

#include "page/role.h"

#include "page/draft.h"
#include "page/explain.h"

/* The first role that may be selected bears the field's name as its id, so
 * that the error summary can link to it; if none may, the first of all. */
static const char *
role_id(const struct role_page *role, enum partner_role of)
{
	int first = 0;

	while (first < PARTNER_ROLE__COUNT && role->refusals[first] != NULL)
		first++;
	if (first == PARTNER_ROLE__COUNT)
		first = 0;
	return (int)of == first ? "role" : offer_of(of)->code;
}

static void
add_role(struct tmpl *area, struct arena *arena, const struct role_page *role,
    enum partner_role of)
{
	const struct offer *offer = offer_of(of);
	const struct entry *entry = page_form_entry(role->entries, "role");
	struct tmpl *row = tmpl_add(area, ROLE_SHOW_ROLE);

	tmpl_set(row, ROLE_SHOW_ID, role_id(role, of));
	tmpl_set(row, ROLE_SHOW_CODE, offer->code);
	tmpl_set(row, ROLE_SHOW_NAME, offer->name);
	tmpl_set(row, ROLE_SHOW_SELECT_IF, offer->select_if);
	tmpl_set(row, ROLE_SHOW_AGREEMENT, offer->agreement_words);
	tmpl_set(row, ROLE_SHOW_PAYS, offer->pays);
	tmpl_set(row, ROLE_SHOW_ENGAGEMENT, offer->engagement);
	tmpl_set(row, ROLE_SHOW_PROGRAM, program_name(offer->program));
	tmpl_maybe(row, ROLE_SHOW_ASKS, offer->asks);
	tmpl_maybe(row, ROLE_SHOW_REFUSAL, role->refusals[of]);
	tmpl_show(row, ROLE_SHOW_DISABLED, role->refusals[of] != NULL);
	tmpl_show(row, ROLE_SHOW_CHECKED,
	    role->refusals[of] == NULL && page_form_chosen(entry, offer->code));
	if (role->lost[of] > 0)
		tmpl_maybe(row, ROLE_SHOW_LOST,
		    page_count(
			arena, (int64_t)role->lost[of], "item", "items"));
}

/* "X bought 2 of its 5 Business Applications subscriptions through …" */
static const char *
found_words(struct arena *arena, const struct role_page *role)
{
	size_t all = role->volume + role->csp;
	const char *customer = role->claim->customer;

	if (all == 1)
		return arena_print(arena,
		    "%s bought its only Business Applications subscription "
		    "through a Cloud Solution Provider (CSP).",
		    customer);
	if (role->volume == 0)
		return arena_print(arena,
		    "%s bought all of its %zu Business Applications "
		    "subscriptions through a Cloud Solution Provider (CSP).",
		    customer, all);
	return arena_print(arena,
	    "%s bought %zu of its %zu Business Applications subscriptions "
	    "through a Cloud Solution Provider (CSP).",
	    customer, role->csp, all);
}

/* What the customer's purchases mean for the roles of this area. */
static void
add_bought(
    struct tmpl *section, struct arena *arena, const struct role_page *role)
{
	if (role->csp > 0)
		page_explain_csp(
		    section, ROLE_SHOW_CSP, found_words(arena, role));
	if (role->csp + role->volume == 0)
		tmpl_set(tmpl_add(section, ROLE_SHOW_NONE), ROLE_SHOW_CUSTOMER,
		    role->claim->customer);
}

/* The ruled out are named before the radio buttons: what is disabled has no
 * stop of its own for the keyboard (R4.43). */
static void
add_ruled_out(
    struct tmpl *body, struct arena *arena, const struct role_page *role)
{
	const char *names = "";

	for (int i = 0; i < PARTNER_ROLE__COUNT; i++)
		if (role->refusals[i] != NULL)
			names = arena_print(arena, "%s%s%s", names,
			    names[0] == '\0' ? "" : "; ",
			    offer_of((enum partner_role)i)->name);
	tmpl_maybe(body, ROLE_SHOW_RULED_OUT, names);
}

static void
add_areas(struct tmpl *body, struct arena *arena, const struct role_page *role)
{
	for (int i = 0; i < AREA__COUNT; i++) {
		enum area area = (enum area)i;
		struct tmpl *section = tmpl_add(body, ROLE_SHOW_AREA);

		tmpl_set(section, ROLE_SHOW_NAME, area_name(area));
		tmpl_set(section, ROLE_SHOW_SELECT_IF, area_select_if(area));
		if (area == AREA_BUSINESS_APPLICATIONS)
			add_bought(section, arena, role);
		for (int j = 0; j < PARTNER_ROLE__COUNT; j++)
			if (offer_of((enum partner_role)j)->area == area)
				add_role(
				    section, arena, role, (enum partner_role)j);
		if (area == AREA_BUSINESS_APPLICATIONS)
			page_explain_link(section, ROLE_SHOW_LINK, role->claim,
			    role->products, role->product_count);
	}
}

static const char *
saved_words(struct arena *arena, const struct role_page *role)
{
	const struct tenant *tenant = role->tenant;
	const char *words =
	    arena_print(arena, "Customer saved: %s, default domain %s.",
		tenant->name, tenant->default_domain);

	if (!role->chosen)
		return words;
	return arena_print(arena,
	    "%s Of the IDs in what you entered, %s was taken as the tenant ID.",
	    words, tenant->id);
}

void
page_role_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct role_page *role)
{
	const struct claim *claim = role->claim;
	const struct entry *entry = page_form_entry(role->entries, "role");
	const struct page page = { .title = claim_part_name(PART_ROLE),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim),
		.success = role->saved ? saved_words(arena, role) : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ROLE_SHOW, role->entries);

	tmpl_set(body, ROLE_SHOW_CLAIM, page_draft_name(claim));
	tmpl_set(body, ROLE_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, ROLE_SHOW_ACTION,
	    page_draft_part_href(arena, claim, PART_ROLE));
	tmpl_set(body, ROLE_SHOW_TOKEN, viewer->token);
	page_mask(body, ROLE_SHOW_VERSION, viewer, claim->version);
	tmpl_show(body, ROLE_SHOW_LOSS, claim->role_chosen);
	tmpl_show(body, ROLE_SHOW_FAULTY, entry->fault != NULL);
	tmpl_maybe(body, ROLE_SHOW_FAULT, entry->fault);
	add_ruled_out(body, arena, role);
	add_areas(body, arena, role);
	page_write(&frame, out);
}
