/* "What is claimed": workloads or products as tick boxes. */

#include "page/items.h"

#include "page/cause.h"
#include "page/draft.h"
#include "page/explain.h"

bool
page_items_free(const struct items_choice *choice)
{
	return choice->refusal == NULL && choice->cause == CAUSE_FINE;
}

const char *
page_items_id(struct arena *arena, const struct items_page *items,
    const struct items_choice *choice)
{
	size_t first = 0;

	while (first < items->count && !page_items_free(&items->choices[first]))
		first++;
	if (first < items->count && choice == &items->choices[first])
		return "items";
	return arena_print(arena, "items-%s", choice->item.code);
}

const char *
page_items_why(struct arena *arena, const struct items_choice *choice)
{
	if (choice->refusal != NULL)
		return choice->refusal;
	if (choice->cause == CAUSE_FINE)
		return "";
	return arena_print(arena, "%s %s",
	    subscription_cause_sentence(
		arena, choice->cause, &choice->evidence, &choice->item),
	    subscription_cause_next_step(choice->cause));
}

/* What stands against it. */
static void
add_why(struct tmpl *row, struct arena *arena, const struct claim *claim,
    const struct items_choice *choice, const char *id)
{
	struct tmpl *why;

	if (page_items_free(choice))
		return;
	why = tmpl_add(row, ITEMS_SHOW_WHY);
	tmpl_set(why, ITEMS_SHOW_ID, id);
	if (choice->refusal != NULL)
		tmpl_maybe(why, ITEMS_SHOW_REFUSAL, choice->refusal);
	else
		page_cause_show(tmpl_add(why, ITEMS_SHOW_CAUSE),
		    ITEMS_SHOW_CAUSE, arena, claim, choice->cause,
		    &choice->evidence, &choice->item);
}

/* One that is ticked can always be unticked, whatever stands against it. */
static bool
is_open(const struct items_page *items, const struct items_choice *choice)
{
	return page_items_free(choice) ||
	       page_form_chosen(
		   page_form_entry(items->entries, "items"), choice->item.code);
}

static void
add_choice(struct tmpl *form, struct arena *arena,
    const struct items_page *items, const struct items_choice *choice)
{
	const struct entry *entry = page_form_entry(items->entries, "items");
	struct tmpl *row = tmpl_add(form, ITEMS_SHOW_CHOICE);
	const char *id = page_items_id(arena, items, choice);
	bool free = page_items_free(choice);
	bool asked = page_ask_beside(
	    row, ITEMS_SHOW_ASKED, arena, &items->asks, choice->item.name, id);

	tmpl_set(row, ITEMS_SHOW_ID, id);
	tmpl_set(row, ITEMS_SHOW_CODE, choice->item.code);
	tmpl_set(row, ITEMS_SHOW_NAME, choice->item.name);
	tmpl_show(row, ITEMS_SHOW_CHECKED,
	    page_form_chosen(entry, choice->item.code));
	tmpl_show(row, ITEMS_SHOW_DESCRIBED, !free || asked);
	tmpl_show(row, ITEMS_SHOW_IS_SHUT, !free);
	tmpl_show(row, ITEMS_SHOW_IS_ASKED, asked);
	add_why(row, arena, items->claim, choice, id);
}

/* What cannot be chosen stands apart, so that what can is found at once. */
static void
add_shut(struct tmpl *body, struct arena *arena, const struct items_page *items,
    size_t count)
{
	struct tmpl *shut = tmpl_add(body, ITEMS_SHOW_SHUT);

	tmpl_set(shut, ITEMS_SHOW_CUSTOMER, items->claim->customer);
	tmpl_set_int(shut, ITEMS_SHOW_COUNT, (int64_t)count);
	tmpl_show(shut, ITEMS_SHOW_NOTHING, count == items->count);
	for (size_t i = 0; i < items->count; i++) {
		const struct items_choice *choice = &items->choices[i];
		struct tmpl *row;

		if (is_open(items, choice))
			continue;
		row = tmpl_add(shut, ITEMS_SHOW_ITEM);
		tmpl_set(
		    row, ITEMS_SHOW_ID, page_items_id(arena, items, choice));
		tmpl_set(row, ITEMS_SHOW_NAME, choice->item.name);
		add_why(row, arena, items->claim, choice, "");
		(void)page_ask_beside(row, ITEMS_SHOW_ASKED, arena,
		    &items->asks, choice->item.name,
		    page_items_id(arena, items, choice));
	}
}

static bool
has_free(const struct items_page *items)
{
	for (size_t i = 0; i < items->count; i++)
		if (page_items_free(&items->choices[i]))
			return true;
	return false;
}

static void
add_form(struct tmpl *form, struct arena *arena, const struct viewer *viewer,
    const struct items_page *items)
{
	const struct entry *entry = page_form_entry(items->entries, "items");
	bool products = offer_of(items->claim->role)->per_subscription;
	bool faulty = page_form_faulty(items->entries);

	tmpl_set(form, ITEMS_SHOW_ACTION,
	    page_draft_part_href(arena, items->claim, PART_ITEMS));
	tmpl_set(form, ITEMS_SHOW_TOKEN, viewer->token);
	page_mask(form, ITEMS_SHOW_VERSION, viewer, items->claim->version);
	tmpl_set(form, ITEMS_SHOW_KIND, products ? "Products" : "Workloads");
	tmpl_show(form, ITEMS_SHOW_FAULTY, faulty);
	tmpl_maybe(form, ITEMS_SHOW_FAULT, entry->fault);
	tmpl_set_int(form, ITEMS_SHOW_MAXIMUM, CLAIM_LINES_MAX);
	tmpl_show(form, ITEMS_SHOW_ANCHOR, !has_free(items));
	for (size_t i = 0; i < items->count; i++)
		if (is_open(items, &items->choices[i]))
			add_choice(form, arena, items, &items->choices[i]);
}

static void
add_choices(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct items_page *items)
{
	size_t shut = 0;
	struct tmpl *nothing;

	for (size_t i = 0; i < items->count; i++)
		if (!is_open(items, &items->choices[i]))
			shut++;
	if (shut < items->count) {
		add_form(tmpl_add(body, ITEMS_SHOW_FORM), arena, viewer, items);
	} else {
		nothing = tmpl_add(body, ITEMS_SHOW_NOTHING);
		tmpl_set(nothing, ITEMS_SHOW_CUSTOMER, items->claim->customer);
		tmpl_set(nothing, ITEMS_SHOW_ROLE_HREF,
		    page_draft_part_href(arena, items->claim, PART_ROLE));
	}
	if (shut > 0)
		add_shut(body, arena, items, shut);
}

/* Usage of some products is credited by another route than a claim. */
static void
add_link(struct tmpl *body, struct arena *arena, const struct items_page *items)
{
	struct item *list = arena_array(arena, struct item, items->count);

	if (items->claim->role != PARTNER_USAGE_RECOGNITION)
		return;
	for (size_t i = 0; i < items->count; i++)
		list[i] = items->choices[i].item;
	page_explain_link(
	    body, ITEMS_SHOW_LINK, items->claim, list, items->count);
}

void
page_items_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct items_page *items)
{
	const struct claim *claim = items->claim;
	const struct offer *offer = offer_of(claim->role);
	const struct page page = { .title = claim_part_name(PART_ITEMS),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ITEMS_SHOW, items->entries);

	tmpl_set(body, ITEMS_SHOW_CLAIM, page_draft_name(claim));
	page_ask_show_whole(body, ITEMS_SHOW_ASKS, arena, claim, &items->asks);
	tmpl_set(body, ITEMS_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, ITEMS_SHOW_ROLE, offer->name);
	tmpl_show(body, ITEMS_SHOW_PRODUCTS, offer->per_subscription);
	tmpl_show(body, ITEMS_SHOW_WORKLOADS, !offer->per_subscription);
	page_competing_show(body, ITEMS_SHOW_COMPETING, &items->competing);
	add_choices(body, arena, viewer, items);
	add_link(body, arena, items);
	page_write(&frame, out);
}
