/* What can be claimed, and what proves it. */

#include "page/catalogue.h"

#include <string.h>

#define BASE "/admin/catalogue"

static void
add_item(
    struct tmpl *group, struct arena *arena, const struct catalogue_item *item)
{
	struct tmpl *row = tmpl_add(group, CATALOGUE_LIST_ROW);

	tmpl_set(row, CATALOGUE_LIST_HREF,
	    arena_print(arena, BASE "/%s", item->item.code));
	tmpl_set(row, CATALOGUE_LIST_NAME, item->item.name);
	tmpl_set(row, CATALOGUE_LIST_PLANS, page_number(arena, item->plans));
	tmpl_set(row, CATALOGUE_LIST_CLAIMS, page_number(arena, item->claims));
	tmpl_show(row, CATALOGUE_LIST_ENDED, !item->item.active);
}

void
page_catalogue_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct catalogue_item *items,
    size_t count, bool imported)
{
	const struct page page = { .title = "Catalogue",
		.success = imported ? "The file is imported" : NULL,
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *group = NULL, *body = page_begin(&frame, arena, viewer,
				       &page, TEMPLATE_CATALOGUE_LIST, NULL);

	tmpl_show(body, CATALOGUE_LIST_IMPORT, person_may(viewer, MAY_RUN));
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || items[i].item.area != items[i - 1].item.area) {
			group = tmpl_add(body, CATALOGUE_LIST_GROUP);
			tmpl_set(group, CATALOGUE_LIST_AREA,
			    area_name(items[i].item.area));
		}
		add_item(group, arena, &items[i]);
	}
	page_write(&frame, out);
}

void
page_catalogue_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries)
{
	const struct page page = { .title = "Add an item",
		.place = PLACE_ADMIN,
		.back = BASE,
		.back_label = "Catalogue" };
	struct option areas[AREA__COUNT];
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_CATALOGUE_NEW, entries);

	for (int i = 0; i < AREA__COUNT; i++)
		areas[i] = (struct option){ .value = area_code((enum area)i),
			.label = area_name((enum area)i),
			.hint = i == AREA_MODERN_WORK
				    ? "It is a workload."
				    : "It is a product, claimed with its "
				      "subscription." };
	tmpl_set(body, CATALOGUE_NEW_TOKEN, viewer->token);
	page_form_input(body, CATALOGUE_NEW_NAME, entries,
	    &(struct control){ .name = "name",
		.hint = "As partners read it, from 3 to 80 characters, and no "
			"other item’s. It can be changed later.",
		.autocomplete = "off" });
	page_form_input(body, CATALOGUE_NEW_CODE, entries,
	    &(struct control){ .name = "code",
		.hint = "From 3 to 40 letters a to z, digits and hyphens, such "
			"as exchange-online. It stands in addresses and "
			"exports, and never changes.",
		.autocomplete = "off" });
	page_form_radios(body, CATALOGUE_NEW_AREA, entries,
	    &(struct control){ .name = "area" }, areas, LENGTH(areas));
	page_form_tick(body, CATALOGUE_NEW_LINKED, entries,
	    &(struct control){ .name = "linked",
		.hint = "Only for products. Usage recognition is not offered "
			"for it then, and partners are told so." });
	page_form_input(body, CATALOGUE_NEW_PLAN, entries,
	    &(struct control){ .name = "plan",
		.hint = "The first that proves it, by its ID as the SKU list "
			"has it (Service_Plan_Id), such as "
			"efb87545-963c-4e0d-99df-69c6916d9eb0. More can be "
			"added later.",
		.autocomplete = "off" });
	page_write(&frame, out);
}

/* What the parts of an item's page share. */
struct show {
	struct arena *arena;
	const struct viewer *viewer;
	const struct catalogue_show *catalogue;
	const char *href;
	bool may;
};

/* A form of the page: its token, address and version. */
static void
set_form(const struct show *show, struct tmpl *form)
{
	tmpl_set(form, CATALOGUE_SHOW_HREF, show->href);
	tmpl_set(form, CATALOGUE_SHOW_TOKEN, show->viewer->token);
	page_mask(form, CATALOGUE_SHOW_VERSION, show->viewer,
	    show->catalogue->version);
}

static void
add_plan(const struct show *show, struct tmpl *body,
    const struct catalogue_plan *plan)
{
	struct tmpl *row = tmpl_add(body, CATALOGUE_SHOW_ROW), *form;

	tmpl_set(row, CATALOGUE_SHOW_PLAN_NAME,
	    plan->name[0] == '\0' ? "Not in the SKU list" : plan->name);
	tmpl_set(row, CATALOGUE_SHOW_PLAN, plan->id);
	tmpl_set(row, CATALOGUE_SHOW_PRODUCTS,
	    page_number(show->arena, plan->products));
	if (!show->may)
		return;
	if (show->catalogue->plan_count == 1) {
		tmpl_show(row, CATALOGUE_SHOW_ONLY, true);
		return;
	}
	form = tmpl_add(row, CATALOGUE_SHOW_END);
	set_form(show, form);
	tmpl_set(form, CATALOGUE_SHOW_PLAN, plan->id);
}

static void
add_forms(const struct show *show, struct tmpl *body)
{
	const struct entries *entries = show->catalogue->entries;
	struct tmpl *form = tmpl_add(body, CATALOGUE_SHOW_ADD);

	set_form(show, form);
	page_form_input(form, CATALOGUE_SHOW_PLAN_FIELD, entries,
	    &(struct control){ .name = "plan",
		.hint = "Its ID as the SKU list has it (Service_Plan_Id), such "
			"as efb87545-963c-4e0d-99df-69c6916d9eb0.",
		.autocomplete = "off" });
	form = tmpl_add(body, CATALOGUE_SHOW_RENAME);
	set_form(show, form);
	page_form_input(form, CATALOGUE_SHOW_NAME_FIELD, entries,
	    &(struct control){ .name = "name",
		.hint = "From 3 to 80 characters, and no other item’s. Pages "
			"show it from then on, also of older claims.",
		.autocomplete = "off" });
}

/* Whether new claims may have it, what that means for those there are, and the
 * button that changes it. */
static void
add_offer(const struct show *show, struct tmpl *body)
{
	const struct catalogue_item *item = show->catalogue->item;
	bool active = item->item.active;
	struct tmpl *form;

	tmpl_show(
	    body, active ? CATALOGUE_SHOW_ACTIVE : CATALOGUE_SHOW_ENDED, true);
	if (!show->may)
		return;
	form = tmpl_add(body, CATALOGUE_SHOW_OFFER);
	set_form(show, form);
	tmpl_set(form, CATALOGUE_SHOW_OPEN,
	    page_count(show->arena, item->open, "claim", "claims"));
	tmpl_show(form,
	    active ? CATALOGUE_SHOW_MAY_END : CATALOGUE_SHOW_MAY_OPEN, true);
	tmpl_set(form, CATALOGUE_SHOW_ANSWER, active ? "no" : "yes");
	tmpl_maybe(form, CATALOGUE_SHOW_FAULT,
	    page_form_entry(show->catalogue->entries, "active")->fault);
	tmpl_set(form, CATALOGUE_SHOW_DO,
	    active ? "End it for new claims" : "Reopen it for new claims");
}

static const char *
banner_of(const char *done)
{
	static const struct {
		const char *word, *banner;
	} banners[] = {
		{ "named", "The name is changed" },
		{ "added", "The service plan is added" },
		{ "ended", "The service plan is ended" },
		{ "made", "The item is added: it can be claimed from now on" },
		{ "closed", "The item is ended: no new claim may have it" },
		{ "reopened", "The item is open: it can be claimed again" },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].banner;
	return NULL;
}

/* How many claims have it, and for those who read claims the way there. */
static void
add_claims(const struct show *show, struct tmpl *body)
{
	const struct catalogue_item *item = show->catalogue->item;
	const char *words =
	    page_count(show->arena, item->claims, "claim", "claims");
	struct tmpl *link;

	if (!person_may(show->viewer, MAY_READ_ALL) || item->claims == 0) {
		tmpl_maybe(body, CATALOGUE_SHOW_CLAIMS, words);
		return;
	}
	link = tmpl_add(body, CATALOGUE_SHOW_LINK);
	tmpl_set(link, CATALOGUE_SHOW_CODE, item->item.code);
	tmpl_set(link, CATALOGUE_SHOW_COUNT, words);
}

void
page_catalogue_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct catalogue_show *catalogue)
{
	const struct item *item = &catalogue->item->item;
	const struct show show = { arena, viewer, catalogue,
		arena_print(arena, BASE "/%s", item->code),
		person_may(viewer, MAY_RUN) };
	const struct page page = { .title = item->name,
		.place = PLACE_ADMIN,
		.back = BASE,
		.back_label = "Catalogue",
		.success = banner_of(catalogue->done) };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_CATALOGUE_SHOW, catalogue->entries);

	tmpl_set(body, CATALOGUE_SHOW_AREA, area_name(item->area));
	tmpl_set(body, CATALOGUE_SHOW_NAME, item->name);
	add_claims(&show, body);
	for (size_t i = 0; i < catalogue->plan_count; i++)
		add_plan(&show, body, &catalogue->plans[i]);
	add_offer(&show, body);
	if (show.may)
		add_forms(&show, body);
	page_history_part(body, CATALOGUE_SHOW_HISTORY, arena, viewer,
	    catalogue->lines, catalogue->line_count);
	page_write(&frame, out);
}
