/* "Solution area and partner role": the four roles, with when to select them.
 */

#include "page/role.h"

#include "page/draft.h"

/* The first role that may be selected bears the field's name as its id, so
 * that the error summary can link to it. */
static const char *
role_id(const struct role_page *role, enum partner_role of)
{
	int first = 0;

	while (first < PARTNER_ROLE__COUNT && role->refusals[first] != NULL)
		first++;
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
	tmpl_maybe(row, ROLE_SHOW_REFUSAL, role->refusals[of]);
	tmpl_show(row, ROLE_SHOW_DISABLED, role->refusals[of] != NULL);
	tmpl_show(row, ROLE_SHOW_CHECKED,
	    role->refusals[of] == NULL && page_form_chosen(entry, offer->code));
	if (role->lost[of] > 0)
		tmpl_maybe(row, ROLE_SHOW_LOST,
		    page_count(
			arena, (int64_t)role->lost[of], "item", "items"));
}

static void
add_areas(struct tmpl *body, struct arena *arena, const struct role_page *role)
{
	for (int i = 0; i < AREA__COUNT; i++) {
		enum area area = (enum area)i;
		struct tmpl *section = tmpl_add(body, ROLE_SHOW_AREA);

		tmpl_set(section, ROLE_SHOW_NAME, area_name(area));
		tmpl_set(section, ROLE_SHOW_SELECT_IF, area_select_if(area));
		for (int j = 0; j < PARTNER_ROLE__COUNT; j++)
			if (offer_of((enum partner_role)j)->area == area)
				add_role(
				    section, arena, role, (enum partner_role)j);
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
	tmpl_set_int(body, ROLE_SHOW_VERSION, claim->version);
	tmpl_show(body, ROLE_SHOW_LOSS, claim->role_chosen);
	tmpl_show(body, ROLE_SHOW_FAULTY, entry->fault != NULL);
	tmpl_maybe(body, ROLE_SHOW_FAULT, entry->fault);
	add_areas(body, arena, role);
	page_write(&frame, out);
}
